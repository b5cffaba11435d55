package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaJanitorTest extends MediaTest {

    @Test
    void what_a_crash_left_half_written_goes_after_an_hour() throws IOException {
        Path old = part(Duration.ofMinutes(61));
        Path young = part(Duration.ofMinutes(59));

        assertThat(janitor.sweep().parts()).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void the_bytes_of_a_deleted_medium_go_after_a_week_with_all_that_was_made_of_them() throws IOException {
        Media kept = upload("a.png", Samples.png(40, 30));
        Path thumbnail = media.thumbnail(kept, 256).orElseThrow().bytes().getFile().toPath();
        media.delete(List.of(kept.id()));
        assertThat(media.find(kept.id())).isEmpty();

        clock.advance(Duration.ofDays(6));
        janitor.sweep();
        assertThat(media.file(kept)).exists();

        clock.advance(Duration.ofDays(2));
        assertThat(janitor.sweep().files()).isEqualTo(1);
        assertThat(media.file(kept)).doesNotExist();
        assertThat(thumbnail).doesNotExist();
    }

    @Test
    void bytes_that_another_medium_has_too_stay() throws IOException {
        Media mine = upload("a.png", Samples.png(40, 30));
        Media theirs = upload("b.png", Samples.png(40, 30));
        media.delete(List.of(mine.id()));

        clock.advance(Duration.ofDays(400));
        janitor.sweep();

        assertThat(media.file(theirs)).exists();
        assertThat(media.find(theirs.id())).contains(theirs);
    }

    @Test
    void bytes_whose_row_was_never_written_go_after_a_week() throws IOException {
        Path part = store.newPart();
        Files.write(part, Samples.png(40, 30));
        Path orphan = store.path(store.keep(part));

        janitor.sweep();
        assertThat(orphan).exists();

        clock.advance(Duration.ofDays(8));
        janitor.sweep();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void bytes_that_come_again_are_as_good_as_new() throws IOException {
        Media first = upload("a.png", Samples.png(40, 30));
        media.delete(List.of(first.id()));
        Files.setLastModifiedTime(media.file(first), FileTime.from(clock.instant().minus(Duration.ofDays(30))));

        Media again = upload("a.png", Samples.png(40, 30));
        clock.advance(Duration.ofDays(8));
        janitor.sweep();

        assertThat(stored(again)).isEqualTo(Samples.png(40, 30));
    }

    private Path part(Duration age) throws IOException {
        Path part = Files.write(store.newPart(), new byte[] {1});
        return Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(age)));
    }
}
