package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.stream.IntStream;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PasswordSignInTest {

    private static final String HERE = "192.0.2.1";

    @Test
    void a_hundred_and_twenty_eight_cyrillic_letters_sign_in_and_the_last_one_counts() {
        var people = new People(TestDatabase.H2);
        String password = "щ".repeat(128);
        people.accounts.create("anna", "", password, Role.MEMBER);

        assertThat(signsIn(people, "Anna", password, HERE)).isTrue();
        assertThat(signsIn(people, "anna", "щ".repeat(127) + "ш", HERE)).isFalse();
        assertThat(signsIn(people, "anna", "щ".repeat(127), HERE)).isFalse();
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_disabled_account_get_the_same_words() {
        var people = new People(TestDatabase.H2);
        Person boss = people.administrator("boss");
        people.member("anna");
        Account former = people.member("former");
        people.administration.setEnabled(boss, former.id(), false);

        assertThat(refusal(people, "nobody", People.PASSWORD))
                .isEqualTo(refusal(people, "anna", "not her password"))
                .isEqualTo(refusal(people, "former", People.PASSWORD));
    }

    @Test
    void an_unknown_name_costs_the_work_of_a_known_one() {
        var people = new People(TestDatabase.H2);
        people.member("anna");

        long known = quickest(people, "anna");
        long unknown = quickest(people, "nobody");

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    /** Of as many tries as are free, since other work on the machine only ever adds time. */
    private static long quickest(People people, String name) {
        return IntStream.range(0, LoginBackoff.FREE_TRIES)
                .mapToLong(i -> time(people, name))
                .min()
                .orElseThrow();
    }

    private static long time(People people, String name) {
        long start = System.nanoTime();
        refusal(people, name, "not the password");
        return System.nanoTime() - start;
    }

    @ParameterizedTest
    @EnumSource
    void after_five_tries_each_further_one_waits_longer_for_this_name_from_this_address(TestDatabase database) {
        var people = new People(database);
        people.member("anna");

        for (int i = 0; i < LoginBackoff.FREE_TRIES; i++) {
            assertThat(signsIn(people, "anna", "wrong password", HERE)).isFalse();
        }
        assertThat(signsIn(people, "ANNA", People.PASSWORD, HERE)).isFalse();
        assertThat(signsIn(people, "anna", People.PASSWORD, "192.0.2.2")).isTrue();

        people.clock.advance(Duration.ofSeconds(2));
        assertThat(signsIn(people, "anna", "wrong password", HERE)).isFalse();
        people.clock.advance(Duration.ofSeconds(3));
        assertThat(signsIn(people, "anna", People.PASSWORD, HERE)).isFalse();
        people.clock.advance(Duration.ofSeconds(1));
        assertThat(signsIn(people, "anna", People.PASSWORD, HERE)).isTrue();
        assertThat(people.backoff.begin("anna", HERE)).isEqualTo(new LoginBackoff.Try.Allowed(false));
    }

    @ParameterizedTest
    @EnumSource
    void tries_at_the_same_moment_count_one_by_one(TestDatabase database) throws Exception {
        var people = new People(database);

        var outcomes = Race.of(16, () -> people.backoff.begin("anna", HERE) instanceof LoginBackoff.Try.Allowed);

        assertThat(outcomes.stream().filter(allowed -> allowed)).hasSize(LoginBackoff.FREE_TRIES);
    }

    @Test
    void the_wait_ends_at_fifteen_minutes() {
        assertThat(LoginBackoff.waitAfter(4)).isZero();
        assertThat(LoginBackoff.waitAfter(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LoginBackoff.waitAfter(13)).isEqualTo(Duration.ofSeconds(512));
        assertThat(LoginBackoff.waitAfter(14)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LoginBackoff.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    private static boolean signsIn(People people, String name, String password, String address) {
        return attempt(people, name, password, address) == null;
    }

    private static String refusal(People people, String name, String password) {
        Throwable refusal = attempt(people, name, password, HERE);
        assertThat(refusal).isExactlyInstanceOf(BadCredentialsException.class);
        return refusal.getMessage();
    }

    private static Throwable attempt(People people, String name, String password, String address) {
        var from = new MockHttpServletRequest();
        from.setRemoteAddr(address);
        var request = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        request.setDetails(new WebAuthenticationDetails(from));
        return catchThrowable(() ->
                assertThat(people.signIn.authenticate(request).getPrincipal()).isInstanceOf(Person.class));
    }
}
