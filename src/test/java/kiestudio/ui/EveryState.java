package kiestudio.ui;

import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something of every medium in every state that looks its own, and of every way that results belong together.
 *
 * @param batch   four tasks of one press
 * @param picture a favourite that was enlarged since
 */
record EveryState(UUID batch, UUID picture) {

    static EveryState of(Person person, SampleWork work) {
        var json = JsonNodeFactory.instance;
        var clip = work.submit(person, "kling/v2-5-pro", json.objectNode().put("prompt", "Waves on a beach"));
        var speech = work.submit(person, "elevenlabs/text-to-speech-turbo-2-5", json.objectNode().put("text", "Good evening."));
        var picture = work.picture(person, "A lighthouse at dusk");
        var wide = work.submit(
                person, "google/imagen4", json.objectNode().put("prompt", "A lighthouse at dawn").put("aspect_ratio", "16:9"));
        var failed = work.picture(person, "[moderated] a harbour");
        var unclear = work.picture(person, "[unclear] a ferry");
        var whole = work.spoken(person, "The sea was calm.", "Nobody said a word.");
        var torn = work.spoken(person, "The wind rose.", "[moderated] Somebody shouted.");
        var batch = work.batch(person);
        work.endless(person, "a slow sunrise");
        work.awaitState(clip, TaskState.SUCCESS);
        work.awaitState(speech, TaskState.SUCCESS);
        work.awaitState(picture, TaskState.SUCCESS);
        work.awaitState(wide, TaskState.SUCCESS);
        work.awaitState(failed, TaskState.FAIL);
        work.awaitState(unclear, TaskState.UNCLEAR);
        whole.forEach(part -> work.awaitState(part, TaskState.SUCCESS));
        work.awaitState(torn.getLast(), TaskState.FAIL);
        work.awaitState(work.enlarged(person, picture), TaskState.SUCCESS);
        work.star(person, picture);
        work.askAbove(person, "1");
        return new EveryState(batch, picture);
    }
}
