package kiestudio.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiTokensTest {

    @ParameterizedTest
    @EnumSource
    void a_token_opens_the_account_and_the_database_holds_nothing_that_does(TestDatabase database) {
        var people = new People(database);
        Person anna = people.member("anna").person();

        ApiToken.Issued issued = people.tokens.issue(anna, "script", Duration.ofDays(30));

        assertThat(issued.secret()).matches("kst_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(people.tokens.owner(issued.secret())).contains(anna);
        assertThat(people.tokens.owner(issued.secret() + "x")).isEmpty();
        String row = people.jdbc.sql("select * from api_token").query().singleRow().toString();
        assertThat(row).doesNotContain(issued.secret()).contains(issued.secret().substring(0, 8));
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_a_revoked_and_a_disabled_persons_token_open_nothing(TestDatabase database) {
        var people = new People(database);
        Person boss = people.administrator("boss");
        Person anna = people.member("anna").person();
        ApiToken.Issued brief = people.tokens.issue(anna, "brief", Duration.ofHours(1));
        ApiToken.Issued revoked = people.tokens.issue(anna, "revoked", null);
        ApiToken.Issued endless = people.tokens.issue(anna, "endless", null);

        assertThat(people.tokens.revoke(boss, revoked.token().id())).isFalse();
        assertThat(people.tokens.revoke(anna, revoked.token().id())).isTrue();
        assertThat(people.tokens.owner(revoked.secret())).isEmpty();

        people.clock.advance(Duration.ofHours(1));
        assertThat(people.tokens.owner(brief.secret())).isEmpty();
        assertThat(people.tokens.owner(endless.secret())).contains(anna);

        people.administration.setEnabled(boss, anna.id(), false);
        assertThat(people.tokens.owner(endless.secret())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_last_use_is_written_at_most_once_a_minute(TestDatabase database) {
        var people = new People(database);
        Person anna = people.member("anna").person();
        String secret = people.tokens.issue(anna, "script", null).secret();
        Instant first = people.clock.instant();

        people.tokens.owner(secret);
        people.clock.advance(Duration.ofSeconds(50));
        people.tokens.owner(secret);
        assertThat(people.tokens.list(anna)).singleElement().extracting(ApiToken::lastUsedAt).isEqualTo(first);

        people.clock.advance(Duration.ofSeconds(11));
        people.tokens.owner(secret);
        assertThat(people.tokens.list(anna)).singleElement().extracting(ApiToken::lastUsedAt)
                .isEqualTo(first.plusSeconds(61));
    }
}
