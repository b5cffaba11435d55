package kiestudio.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kiestudio.account.Accounts;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.Role;
import kiestudio.generation.PlaceInGroup;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes people and tasks for tests in a browser; {@code @Import} it. */
final class SampleWork {

    private final Accounts accounts;
    private final TaskService tasks;
    private final TaskQueries queries;
    private final Favourites favourites;
    private final PersonalSettings settings;
    private final JdbcClient jdbc;

    SampleWork(
            Accounts accounts,
            TaskService tasks,
            TaskQueries queries,
            Favourites favourites,
            PersonalSettings settings,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.queries = queries;
        this.favourites = favourites;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Somebody with {@link BrowserTest#PASSWORD}, made when not there yet. */
    Person person(String username, Role role) {
        return accounts.findByUsername(username)
                .orElseGet(() -> accounts.create(username, username, BrowserTest.PASSWORD, role))
                .person();
    }

    UUID picture(Person person, String prompt) {
        return submit(person, "google/imagen4", JsonNodeFactory.instance.objectNode().put("prompt", prompt));
    }

    UUID submit(Person person, String model, ObjectNode input) {
        return tasks.submit(person, new SubmitTask(model, input, null, null)).id();
    }

    /** Two prompts on two models by one press: a table. */
    UUID batch(Person person) {
        UUID group = UUID.randomUUID();
        int place = 0;
        for (String animal : List.of("cat", "dog")) {
            for (String model : List.of("google/imagen4", "bytedance/seedream")) {
                var input = JsonNodeFactory.instance.objectNode().put("prompt", "A " + animal + " in the snow");
                tasks.submit(person, new SubmitTask(
                        model, input, null, new PlaceInGroup(group, place++, Map.of("animal", animal))));
            }
        }
        return group;
    }

    /** What becomes of a picture that is there already. */
    UUID enlarged(Person person, UUID picture) {
        String source = queries.find(picture).orElseThrow().results().getFirst().path();
        return submit(
                person, "topaz/image-upscale", JsonNodeFactory.instance.objectNode().put("image_url", source).put("upscale_factor", "2"));
    }

    /** A text that is spoken in parts. */
    List<UUID> spoken(Person person, String... texts) {
        UUID speech = UUID.randomUUID();
        return IntStream.rangeClosed(1, texts.length)
                .mapToObj(number -> tasks.submit(person, new SubmitTask(
                        "elevenlabs/text-to-speech-turbo-2-5",
                        JsonNodeFactory.instance.objectNode().put("text", texts[number - 1]),
                        null,
                        null,
                        new SpeechPart(speech, number, texts.length))).id())
                .toList();
    }

    void star(Person person, UUID task) {
        favourites.mark(person.id(), Favourites.Kind.RESULT, queries.find(task).orElseThrow().results().getFirst().id().toString(), true);
    }

    /** From now on the person is asked before whatever costs more. */
    void askAbove(Person person, String credits) {
        settings.set(person.id(), PersonalSettings.Setting.CONFIRM_ABOVE, credits);
    }

    void awaitState(UUID task, TaskState state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> queries.find(task).orElseThrow().state() == state);
    }

    /** A task that stays at work for as long as the test needs: Kie is not asked about it again. */
    UUID endless(Person person, String prompt) {
        UUID task = picture(person, "[slow] " + prompt);
        await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("""
                        update kie_tasks set due_at = :later
                        where id = :id and lease_owner is null and state in ('WAITING', 'QUEUING', 'GENERATING')""")
                        .param("later", OffsetDateTime.now(ZoneOffset.UTC).plusDays(1))
                        .param("id", task)
                        .update()
                == 1);
        return task;
    }

    /** Lets an endless task come to its end. */
    void end(UUID task) {
        jdbc.sql("update kie_tasks set due_at = created_at where id = :id").param("id", task).update();
    }
}
