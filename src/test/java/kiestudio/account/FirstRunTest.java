package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kiestudio.platform.StartRefusedException;
import kiestudio.platform.StudioProperties;
import kiestudio.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstRunTest {

    private static final String TOKEN = "a token of the administrator's own";

    @ParameterizedTest
    @EnumSource
    void of_many_who_complete_the_set_up_at_once_one_becomes_administrator(TestDatabase database) throws Exception {
        var people = new People(database);
        String code = people.firstRun.newCode();
        var number = new AtomicInteger();

        var outcomes = Race.of(6, () -> {
            try {
                people.firstRun.complete(code, "person" + number.incrementAndGet(), People.PASSWORD);
                return "made";
            } catch (IllegalStateException e) {
                return "late";
            }
        });

        assertThat(outcomes).containsOnlyOnce("made").contains("late");
        assertThat(people.accounts.all()).singleElement().satisfies(account -> assertThat(account.administrator()).isTrue());
        assertThat(people.firstRun.needed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_an_old_and_a_replaced_code_make_nobody(TestDatabase database) {
        var people = new People(database);
        String replaced = people.firstRun.newCode();
        String code = people.firstRun.newCode();

        assertThat(code).hasSize(22);
        refused(people, "wrong");
        refused(people, replaced);
        people.clock.advance(FirstRun.CODE_LIFETIME);
        refused(people, code);
        assertThat(people.accounts.none()).isTrue();
        assertThat(people.jdbc.sql("select * from setup_code").query().singleRow().toString()).doesNotContain(code);
    }

    private static void refused(People people, String code) {
        assertThatThrownBy(() -> people.firstRun.complete(code, "anna", People.PASSWORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_is_too_short_leaves_the_code_good(TestDatabase database) {
        var people = new People(database);
        String code = people.firstRun.newCode();

        assertThatThrownBy(() -> people.firstRun.complete(code, "anna", "short")).hasMessageContaining("12 to 128");

        assertThat(people.firstRun.complete(code, "anna", People.PASSWORD).administrator()).isTrue();
    }

    @Test
    void the_environment_makes_the_first_administrator_and_is_ignored_from_then_on() {
        var people = new People(TestDatabase.H2);

        start(people, "Boss", People.PASSWORD, TOKEN);
        start(people, "other", "short", null);
        people.clock.advance(Duration.ofDays(4000));

        assertThat(people.accounts.all()).extracting(Account::username).containsExactly("boss");
        assertThat(people.tokens.owner(TOKEN)).hasValueSatisfying(owner -> assertThat(owner.administrator()).isTrue());
    }

    @Test
    void nothing_set_makes_nobody() {
        var people = new People(TestDatabase.H2);

        start(people, null, " ", "");

        assertThat(people.accounts.none()).isTrue();
    }

    @Test
    void wrong_values_stop_the_start_name_the_variable_and_make_nobody() {
        var people = new People(TestDatabase.H2);

        stopped(people, "boss", null, null, "STUDIO_ADMIN_PASSWORD");
        stopped(people, null, null, TOKEN, "STUDIO_ADMIN_USERNAME");
        stopped(people, "boss", "short", null, "12 to 128");
        stopped(people, "b o s s", People.PASSWORD, null, "user name");
        stopped(people, "boss", People.PASSWORD, "t".repeat(31), "STUDIO_ADMIN_API_TOKEN");
        assertThat(people.accounts.none()).isTrue();
    }

    private static void stopped(
            People people, @Nullable String username, @Nullable String password, @Nullable String token, String says) {
        assertThatThrownBy(() -> start(people, username, password, token))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(says);
    }

    private static void start(
            People people, @Nullable String username, @Nullable String password, @Nullable String token) {
        var properties =
                new StudioProperties(Path.of("data"), null, new StudioProperties.Admin(username, password, token));
        new FirstAdministrator(properties, people.firstRun, people.tokens, people.transaction)
                .afterSingletonsInstantiated();
    }
}
