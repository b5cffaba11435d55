package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kiestudio.account.Role;
import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TaskListTest extends RestTest {

    private Program vera;
    private String veraName;

    /** Somebody with no task yet, for each test. */
    @BeforeEach
    void vera() {
        veraName = "vera-" + UUID.randomUUID();
        var account = accounts.create(veraName, "Vera", "correct horse battery", Role.MEMBER);
        vera = new Program(anna.studio(), tokens.issue(account.person(), "rest test", null).secret());
    }

    @Test
    void a_page_has_every_key_of_the_contract_and_ones_own_tasks_newest_first() {
        whilePaused(() -> {
            List<String> made = make("one", "two", "three");
            taskId(boris.createTask(TEXT_TASK));

            Reply reply = vera.get("/api/kie/tasks");

            assertThat(reply.status()).isEqualTo(200);
            JsonNode page = reply.json();
            assertThat(keys(page)).containsExactly("items", "page", "size", "total", "totalIsExact");
            assertThat(ids(page)).containsExactlyElementsOf(made.reversed());
            assertThat(page.get("page").intValue()).isZero();
            assertThat(page.get("size").intValue()).isEqualTo(50);
            assertThat(page.get("total").longValue()).isEqualTo(3);
            assertThat(page.get("totalIsExact").booleanValue()).isTrue();
            assertThat(page.at("/items/0")).isEqualTo(status(vera, made.getLast()));
        });
    }

    @Test
    void pages_follow_each_other_by_number_and_by_key() {
        whilePaused(() -> {
            List<String> newestFirst = make("one", "two", "three").reversed();

            assertThat(ids(list("page=0&size=2"))).isEqualTo(newestFirst.subList(0, 2));
            assertThat(ids(list("page=1&size=2"))).isEqualTo(newestFirst.subList(2, 3));
            assertThat(ids(list("size=2&before=" + newestFirst.get(0)))).isEqualTo(newestFirst.subList(1, 3));
            assertThat(ids(list("before=" + newestFirst.get(2)))).isEmpty();
        });
    }

    @Test
    void filters_narrow_the_list() {
        whilePaused(() -> {
            String image = make("a Red fox").getFirst();
            String speech = taskId(vera.createTask(
                    "{\"model\":\"elevenlabs/text-to-speech-turbo-2-5\",\"input\":{\"text\":\"good evening\"}}"));
            vera.post("/api/kie/tasks/" + speech + "/cancel");

            assertThat(ids(list("category=audio"))).containsExactly(speech);
            assertThat(ids(list("category=IMAGE"))).containsExactly(image);
            assertThat(ids(list("model=google/imagen4"))).containsExactly(image);
            assertThat(ids(list("model=nobody/knows-it"))).isEmpty();
            assertThat(ids(list("state=cancelled"))).containsExactly(speech);
            assertThat(ids(list("state=cancelled,pending"))).containsExactly(speech, image);
            assertThat(ids(list("state=cancelled&state=pending"))).containsExactly(speech, image);
            assertThat(ids(list("q=red%20FOX"))).containsExactly(image);
            assertThat(ids(list("q=red%25fox"))).isEmpty();
        });
    }

    @Test
    void a_model_is_also_found_by_kies_id() {
        whilePaused(() -> {
            String kieId = vera.get("/api/kie/models/seedream-4.5").json().at("/variants/0/kieId").stringValue();
            String taskId = taskId(vera.createTask("{\"model\":\"seedream-4.5\",\"input\":{\"prompt\":\"a harbour\"}}"));

            assertThat(ids(list("model=" + kieId))).containsExactly(taskId);
        });
    }

    @Test
    void a_time_may_be_epoch_milliseconds_or_iso() {
        whilePaused(() -> {
            String taskId = make("one").getFirst();
            Instant created = Instant.ofEpochMilli(status(vera, taskId).get("createTime").longValue());
            Instant later = created.plusSeconds(60);

            assertThat(ids(list("from=" + created.toEpochMilli()))).containsExactly(taskId);
            assertThat(ids(list("from=" + later.toEpochMilli()))).isEmpty();
            assertThat(ids(list("from=" + created + "&to=" + later))).containsExactly(taskId);
            assertThat(ids(list("to=" + created.minusSeconds(1)))).isEmpty();
            assertThat(ids(list("from=2020-01-01&to=9999-01-01"))).containsExactly(taskId);
            assertThat(ids(list("from=" + encoded("2020-01-01T00:00:00+03:00")))).containsExactly(taskId);
            assertThat(ids(list("from=2020-01-01T00:00:00+03:00"))).containsExactly(taskId);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "state=done, state",
        "state=success%2Cdone, state",
        "category=music, category",
        "page=-1, page",
        "page=x, page",
        "page=99999999999, page",
        "size=0, size",
        "size=201, size",
        "from=yesterday, from",
        "from=-5, from",
        "from=99999999999999999999, from",
        "to=2026-13-01, to",
        "to=%2B999999999-01-01T00:00:00Z, to",
        "before=7, before",
        "q=a%00b, q",
        "model=%00, model"
    })
    void a_wrong_value_is_answered_with_its_name(String query, String field) {
        assertThat(errorFields(problem(vera.get("/api/kie/tasks?" + query), 400))).containsExactly(field);
    }

    @Test
    void an_unknown_state_is_answered_with_the_known_ones() {
        JsonNode problem = problem(vera.get("/api/kie/tasks?state=done"), 400);

        assertThat(problem.at("/errors/0/message").stringValue()).contains("pending", "generating", "unclear", "cancelled");
    }

    @Test
    void a_member_sees_only_their_own_and_is_told_so() {
        assertThat(vera.get("/api/kie/tasks?owner=" + veraName).status()).isEqualTo(200);
        assertThat(errorFields(problem(vera.get("/api/kie/tasks?owner=anna"), 403))).containsExactly("owner");
        assertThat(errorFields(problem(vera.get("/api/kie/tasks?owner=" + accountId("anna")), 403))).containsExactly("owner");
        assertThat(errorFields(problem(vera.get("/api/kie/tasks?owner=no-such-person"), 403))).containsExactly("owner");
        assertThat(errorFields(problem(vera.get("/api/kie/tasks?owner=*"), 403))).containsExactly("owner");
    }

    @Test
    void an_administrator_may_ask_for_somebodys_tasks_and_for_everybodys() {
        whilePaused(() -> {
            String taskId = make("one").getFirst();

            assertThat(ids(administrator.get("/api/kie/tasks").json())).doesNotContain(taskId);
            assertThat(ids(administrator.get("/api/kie/tasks?owner=" + veraName).json())).containsExactly(taskId);
            assertThat(ids(administrator.get("/api/kie/tasks?owner=" + accountId(veraName)).json())).containsExactly(taskId);
            assertThat(ids(administrator.get("/api/kie/tasks?owner=*&size=200").json())).contains(taskId);
            assertThat(errorFields(problem(administrator.get("/api/kie/tasks?owner=no-such-person"), 400)))
                    .containsExactly("owner");
        });
    }

    private List<String> make(String... prompts) {
        List<String> ids = new ArrayList<>();
        for (String prompt : prompts) {
            ids.add(taskId(vera.createTask("{\"model\":\"google/imagen4\",\"input\":{\"prompt\":\"" + prompt + "\"}}")));
        }
        return ids;
    }

    private JsonNode list(String query) {
        Reply reply = vera.get("/api/kie/tasks?" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(task -> task.get("taskId").stringValue())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
