package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.api.Program.Reply;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.Speeches;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text in three parts, over HTTP. */
class SpeechServingTest extends RestTest {

    private static final String MODEL = "elevenlabs/text-to-speech-turbo-2-5";
    private static final List<String> TEXTS = List.of("The sea was calm that night.", "Nobody spoke for a while.", "Then it began to rain.");

    @Autowired
    TaskService tasks;

    @Autowired
    Speeches speeches;

    @Autowired
    Accounts people;

    @Test
    void the_parts_are_one_sound_for_whoever_may_hear_them_and_for_nobody_else() {
        UUID speech = spoken();
        String address = "/media/speech/" + speech;

        Reply whole = anna.get(address);

        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(whole.header("Content-Disposition")).startsWith("inline;").contains(".mp3");
        assertThat(whole.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(whole.header("Content-Length")).isEqualTo("" + whole.body().length);
        assertThat(durationMs(whole)).isCloseTo(sumOfDurations(speech), within(3L));
        assertThat(anna.get(address + "?download").header("Content-Disposition")).startsWith("attachment;").contains("The sea was calm");
        assertThat(administrator.get(address).body()).isEqualTo(whole.body());
        problem(boris.get(address), 404);
        problem(nobody.get(address), 401);
        problem(anna.get("/media/speech/" + UUID.randomUUID()), 404);
        problem(anna.get("/media/speech/none"), 404);
    }

    @Test
    void ranges_head_and_etag_are_answered_as_for_every_file() {
        String address = "/media/speech/" + spoken();
        Reply whole = anna.get(address);
        int middle = whole.body().length / 2;

        Reply range = anna.get(address, "Range", "bytes=" + middle + "-" + (middle + 999));
        Reply head = anna.method("HEAD", address);

        assertThat(range.status()).isEqualTo(206);
        assertThat(range.header("Content-Range")).isEqualTo("bytes " + middle + "-" + (middle + 999) + "/" + whole.body().length);
        assertThat(range.body()).isEqualTo(Arrays.copyOfRange(whole.body(), middle, middle + 1000));
        assertThat(head.header("Content-Length")).isEqualTo("" + whole.body().length);
        assertThat(head.body()).isEmpty();
        assertThat(anna.get(address, "If-None-Match", whole.header("ETag")).status()).isEqualTo(304);
        problem(anna.get(address, "Range", "bytes=" + whole.body().length + "-"), 416);
    }

    @Test
    void until_every_part_is_there_and_after_one_was_deleted_there_is_no_whole() {
        whilePaused(() -> problem(anna.get("/media/speech/" + submitted().getFirst().part().speech()), 404));

        UUID speech = spoken();
        UUID second = speeches.find(speech).orElseThrow().parts().get(1).id();
        assertThat(anna.method("DELETE", "/api/kie/tasks/" + second).status()).isEqualTo(204);

        problem(anna.get("/media/speech/" + speech), 404);
    }

    @Test
    void parts_of_different_formats_are_told_apart_instead_of_being_a_broken_file() {
        UUID speech = spoken();
        UUID sound = speeches.find(speech).orElseThrow().sounds().getLast().id();
        jdbc.sql("update media set mime_type = 'audio/wav' where id = ?").param(sound).update();

        assertThat(problem(anna.get("/media/speech/" + speech), 409).get("detail").stringValue()).contains("differ in format");
    }

    @Test
    void a_program_that_sends_too_long_a_text_gets_the_limit_as_before() {
        Reply reply = anna.createTask("{\"model\":\"" + MODEL + "\",\"input\":{\"text\":\"" + "word ".repeat(1200) + "\"}}");

        assertThat(errorFields(problem(reply, 400))).containsExactly("text");
    }

    private UUID spoken() {
        List<TaskView> parts = submitted();
        parts.forEach(part -> awaitState(anna, part.id().toString(), "success"));
        return parts.getFirst().part().speech();
    }

    private List<TaskView> submitted() {
        UUID speech = UUID.randomUUID();
        var requests = new ArrayList<SubmitTask>();
        for (String text : TEXTS) {
            var input = Program.JSON.createObjectNode().put("text", text);
            requests.add(new SubmitTask(MODEL, input, UUID.randomUUID(), null, new SpeechPart(speech, requests.size() + 1, TEXTS.size())));
        }
        return tasks.submitAll(people.findByUsername("anna").orElseThrow().person(), requests);
    }

    private long sumOfDurations(UUID speech) {
        return speeches.find(speech).orElseThrow().sounds().stream().mapToLong(Media::durationMs).sum();
    }

    /** As the studio itself judges what is uploaded. */
    private long durationMs(Reply sound) {
        String url = uploaded(anna.upload("whole.mp3", "audio/mpeg", sound.body())).get("url").stringValue();
        return jdbc.sql("select duration_ms from media where id = ?")
                .param(Media.id(url).orElseThrow())
                .query(Long.class)
                .single();
    }
}
