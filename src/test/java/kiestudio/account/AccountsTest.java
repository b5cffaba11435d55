package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    @ParameterizedTest
    @EnumSource
    void an_account_is_found_by_id_and_by_its_name_in_any_spelling(TestDatabase database) {
        var people = new People(database);
        assertThat(people.accounts.none()).isTrue();

        Account made = people.accounts.create(" Анна.K ", "Анна", People.PASSWORD, Role.MEMBER);

        assertThat(people.accounts.none()).isFalse();
        assertThat(people.accounts.findByUsername("АННА.k")).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(made.id());
            assertThat(found.username()).isEqualTo("анна.k");
            assertThat(found.role()).isEqualTo(Role.MEMBER);
            assertThat(found.enabled()).isTrue();
            assertThat(found.budget()).isNull();
            assertThat(found.createdAt()).isEqualTo(people.clock.instant());
        });
        assertThat(people.accounts.find(made.id())).isPresent();
        assertThat(people.accounts.find(UUID.randomUUID())).isEmpty();
        assertThat(people.accounts.names(List.of(made.id(), UUID.randomUUID()))).isEqualTo(Map.of(made.id(), "Анна"));
        assertThat(people.accounts.all()).extracting(Account::username).containsExactly("анна.k");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_allowed_is_refused_with_a_sentence(TestDatabase database) {
        var people = new People(database);
        people.member("anna");

        assertThatThrownBy(() -> people.member("ANNA")).hasMessageContaining("taken");
        assertThatThrownBy(() -> people.member("")).hasMessageContaining("user name");
        assertThatThrownBy(() -> people.member("a b")).hasMessageContaining("user name");
        assertThatThrownBy(() -> people.member("a".repeat(65))).hasMessageContaining("64");
        assertThatThrownBy(() -> people.accounts.create("bob", "", "eleven char", Role.MEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 to 128");
        assertThatThrownBy(() -> people.accounts.create("bob", "", "x".repeat(129), Role.MEMBER))
                .hasMessageContaining("12 to 128");
        assertThat(people.accounts.all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_administrator_cannot_be_taken_away(TestDatabase database) {
        var people = new People(database);
        Person boss = people.administrator("boss");
        Account anna = people.member("anna");

        assertThatThrownBy(() -> people.administration.setEnabled(boss, boss.id(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.administration.setRole(boss, boss.id(), Role.MEMBER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(people.accounts.find(boss.id()).orElseThrow().enabled()).isTrue();

        people.administration.setRole(boss, anna.id(), Role.ADMINISTRATOR);
        people.administration.setRole(boss, boss.id(), Role.MEMBER);
        assertThat(people.accounts.find(boss.id()).orElseThrow().administrator()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void only_an_administrator_administers_and_what_they_do_is_written_down(TestDatabase database) {
        var people = new People(database);
        Person boss = people.administrator("boss");
        Account anna = people.member("anna");

        assertThatThrownBy(() -> people.administration.setBudget(anna.person(), anna.id(), null))
                .isInstanceOf(IllegalArgumentException.class);
        people.clock.advance(Duration.ofSeconds(1));
        people.administration.setEnabled(boss, anna.id(), false);

        assertThat(people.accounts.find(anna.id()).orElseThrow().enabled()).isFalse();
        assertThat(people.audit.latest(1)).singleElement().satisfies(line -> {
            assertThat(line.actorId()).isEqualTo(boss.id());
            assertThat(line.action()).isEqualTo("account-disabled");
            assertThat(line.subject()).isEqualTo("anna");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_password_needs_the_present_one_and_ends_the_tokens(TestDatabase database) {
        var people = new People(database);
        Person anna = people.member("anna").person();
        String secret = people.tokens.issue(anna, "script", null).secret();

        assertThatThrownBy(() -> people.administration.changePassword(anna, "not the password", "another long one"))
                .hasMessageContaining("present password");
        assertThat(people.tokens.owner(secret)).contains(anna);

        people.administration.changePassword(anna, People.PASSWORD, "another long one");
        assertThat(people.tokens.owner(secret)).isEmpty();
        assertThat(people.tokens.list(anna)).isEmpty();
    }
}
