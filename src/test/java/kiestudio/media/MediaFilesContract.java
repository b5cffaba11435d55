package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Run on both databases by its subclasses. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class MediaFilesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

    @Autowired
    MediaFiles files;

    static void use(DynamicPropertyRegistry registry, TestDatabase database) {
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
    }

    @Test
    void a_medium_comes_back_as_it_went() {
        Media sound = new Media(
                UUID.randomUUID(), UUID.randomUUID(), Media.Origin.RESULT, "ab".repeat(32), "audio/mpeg", MediaKind.AUDIO,
                5_000_000_000L, null, null, 1234L, "Тихо 😀.mp3", NOW);
        Media picture = new Media(
                UUID.randomUUID(), UUID.randomUUID(), Media.Origin.UPLOAD, "cd".repeat(32), "image/png", MediaKind.IMAGE,
                1, 640, 480, null, "a.png", NOW);

        files.save(new MediaFile(sound));
        files.save(new MediaFile(picture));

        assertThat(files.findByIdAndDeletedAtIsNull(sound.id()).map(MediaFile::toMedia)).contains(sound);
        assertThat(files.findByIdInAndDeletedAtIsNull(List.of(sound.id(), picture.id(), UUID.randomUUID())))
                .extracting(MediaFile::toMedia)
                .containsExactlyInAnyOrder(sound, picture);
    }

    @Test
    void a_deleted_medium_is_found_by_nobody_and_needed_for_as_long_as_asked() {
        Media first = picture("ef".repeat(32));
        Media second = picture("ef".repeat(32));

        files.delete(List.of(first.id()), NOW);
        assertThat(files.findByIdAndDeletedAtIsNull(first.id())).isEmpty();
        assertThat(files.findByIdInAndDeletedAtIsNull(List.of(first.id(), second.id()))).hasSize(1);
        assertThat(files.needed(first.sha256(), NOW)).isTrue();

        files.delete(List.of(first.id(), second.id()), NOW.plus(Duration.ofDays(1)));
        assertThat(files.needed(first.sha256(), NOW)).isTrue();
        assertThat(files.needed(first.sha256(), NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(files.needed("00".repeat(32), NOW)).isFalse();
    }

    private Media picture(String sha256) {
        var media = new Media(
                UUID.randomUUID(), UUID.randomUUID(), Media.Origin.UPLOAD, sha256, "image/png", MediaKind.IMAGE, 1, 1, 1, null,
                "a.png", NOW);
        return files.save(new MediaFile(media)).toMedia();
    }
}
