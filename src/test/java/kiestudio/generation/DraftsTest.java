package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people typed, on both databases. */
class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_draft_is_known_at_once_and_outlives_the_studio(TestDatabase database) throws InterruptedException {
        DataSource data = database.fresh();
        UUID anna = account(data, "anna");
        var before = drafts(data);
        before.keep(anna, "vendor/painter", draft("a fo"));
        before.keep(anna, "vendor/painter", draft("лиса в снегу 😀"));
        assertThat(before.find(anna, "vendor/painter")).contains(draft("лиса в снегу 😀"));
        before.stop();

        var after = drafts(data);
        assertThat(after.find(anna, "vendor/painter")).contains(draft("лиса в снегу 😀"));
        assertThat(after.find(anna, "vendor/other")).isEmpty();
        assertThat(after.find(UUID.randomUUID(), "vendor/painter")).isEmpty();

        after.keep(anna, "vendor/painter", draft("a fox by a brook"));
        after.stop();
        assertThat(drafts(data).find(anna, "vendor/painter")).contains(draft("a fox by a brook"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_is_written_soon_without_anybody_asking(TestDatabase database) throws InterruptedException {
        DataSource data = database.fresh();
        UUID anna = account(data, "anna");
        var drafts = drafts(data);

        drafts.keep(anna, "vendor/painter", draft("a fox"));

        await().untilAsserted(() -> assertThat(drafts(data).find(anna, "vendor/painter")).contains(draft("a fox")));
        drafts.stop();
    }

    @ParameterizedTest
    @EnumSource
    void an_emptied_draft_leaves_no_row_and_neither_does_an_account_that_is_gone(TestDatabase database) throws InterruptedException {
        DataSource data = database.fresh();
        UUID anna = account(data, "anna");
        UUID boris = account(data, "boris");
        var drafts = drafts(data);
        drafts.keep(anna, "vendor/painter", draft("a fox"));
        drafts.keep(boris, "vendor/painter", draft("a boat"));
        drafts.keep(UUID.randomUUID(), "vendor/painter", draft("nobody"));
        drafts.stop();
        assertThat(rows(data)).isEqualTo(2);

        var again = drafts(data);
        again.forget(anna, "vendor/painter");
        assertThat(again.find(anna, "vendor/painter")).isEmpty();
        again.stop();
        assertThat(rows(data)).isEqualTo(1);

        JdbcClient.create(data).sql("delete from account where id = ?").param(boris).update();
        assertThat(rows(data)).isZero();
    }

    private static Drafts drafts(DataSource data) {
        return new Drafts(JdbcClient.create(data), JsonMapper.shared(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Draft draft(String prompt) {
        return new Draft("vendor/painter-1", JsonMapper.shared().createObjectNode().put("prompt", prompt), 2);
    }

    private static long rows(DataSource data) {
        return JdbcClient.create(data).sql("select count(*) from draft").query(Long.class).single();
    }

    private static UUID account(DataSource data, String name) {
        UUID id = UUID.randomUUID();
        JdbcClient.create(data)
                .sql("""
                        insert into account (id, username, display_name, password_hash, role, enabled, created_at, password_changed_at)
                        values (:id, :name, :name, 'x', 'MEMBER', true, :now, :now)""")
                .param("id", id)
                .param("name", name)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
