package kiestudio.platform;

import static kiestudio.platform.RunningStudio.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser that stays signed in, over real HTTP: each new client is the same browser started again, with its lasting cookie only. */
@RunningStudio
class RememberMeTest {

    private static final String COOKIE = "remember-me";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    private Person boss;
    private Person member;

    @BeforeEach
    void somebody() {
        boss = person(accounts.findByUsername("boss").orElseThrow());
        member = person(accounts.create("stays-" + UUID.randomUUID(), "", PASSWORD, Role.MEMBER));
    }

    @Test
    void a_browser_that_stays_signed_in_needs_only_its_cookie() {
        String cookie = rememberedBrowser();

        assertThat(isSignedIn(cookie)).isTrue();
        assertThat(isSignedIn(cookie)).as("once more, as a second tab at the same time").isTrue();
    }

    @Test
    void the_cookie_is_for_no_script_and_this_site_for_30_days_and_for_tls_where_there_is_tls() {
        var plain = cookieHeader(new StudioOverHttp(port).signInAndStay(member.username(), PASSWORD));
        var tls = cookieHeader(
                new StudioOverHttp(port).signInAndStay(member.username(), PASSWORD, "X-Forwarded-Proto", "https"));

        assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(plain).contains("Max-Age=" + Duration.ofDays(30).toSeconds());
        assertThat(tls).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void without_the_box_nothing_is_remembered() {
        var studio = new StudioOverHttp(port);

        studio.signIn(member.username(), PASSWORD);

        assertThat(studio.cookies.getCookieStore().getCookies()).extracting(HttpCookie::getName).doesNotContain(COOKIE);
        assertThat(remembered()).isZero();
    }

    @Test
    void what_the_database_keeps_is_not_what_the_cookie_says() {
        String cookie = rememberedBrowser();

        List<String> kept = jdbc.sql("select token_hash from remembered_browser where account_id = ?")
                .param(member.id())
                .query(String.class)
                .list();

        assertThat(kept).singleElement().satisfies(hash -> assertThat(isSignedIn(hash)).isFalse());
        assertThat(isSignedIn(cookie)).isTrue();
    }

    @Test
    void a_change_of_password_ends_it() {
        String cookie = rememberedBrowser();

        administration.changePassword(member, PASSWORD, "another long password");

        assertThat(isSignedIn(cookie)).isFalse();
        assertThat(remembered()).isZero();
    }

    @Test
    void the_session_in_which_the_password_is_changed_goes_on_and_the_others_end() {
        var here = new StudioOverHttp(port);
        var elsewhere = new StudioOverHttp(port);
        here.signIn(member.username(), PASSWORD);
        elsewhere.signIn(member.username(), PASSWORD);
        String session = here.cookies.getCookieStore().getCookies().getFirst().getValue();

        administration.changePassword(member, PASSWORD, "another long password", session);

        assertThat(here.get("/history").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/history").statusCode()).isEqualTo(302);
    }

    @Test
    void disabling_the_account_ends_it_and_enabling_does_not_bring_it_back() {
        String cookie = rememberedBrowser();

        administration.setEnabled(boss, member.id(), false);
        assertThat(isSignedIn(cookie)).isFalse();

        administration.setEnabled(boss, member.id(), true);
        assertThat(isSignedIn(cookie)).isFalse();
    }

    @Test
    void signing_out_ends_it_in_this_browser_alone() {
        String here = rememberedBrowser();
        String elsewhere = rememberedBrowser();

        signOut(browser(here));

        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isTrue();
    }

    @Test
    void after_30_days_without_use_it_is_over_and_each_use_begins_them_anew() {
        String cookie = rememberedBrowser();
        leaveBehind("interval '29' day");
        assertThat(isSignedIn(cookie)).isTrue();

        leaveBehind("interval '29' day");
        assertThat(isSignedIn(cookie)).isTrue();

        leaveBehind("interval '31' day");
        assertThat(isSignedIn(cookie)).isFalse();
    }

    @Test
    void a_cookie_that_says_nothing_of_ours_is_taken_away() {
        for (String nonsense : List.of("nonsense", "", "YTpiOmM=", "%%%")) {
            assertThat(isSignedIn(nonsense)).as(nonsense).isFalse();
        }
    }

    @Test
    void programs_and_media_do_not_know_the_cookie() {
        String cookie = rememberedBrowser();

        assertThat(browser(cookie).get("/api/kie/models").statusCode()).isEqualTo(401);
        assertThat(browser(cookie).get("/media/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    private String rememberedBrowser() {
        var studio = new StudioOverHttp(port);
        studio.signInAndStay(member.username(), PASSWORD);
        return studio.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private StudioOverHttp browser(String cookie) {
        var studio = new StudioOverHttp(port);
        var kept = new HttpCookie(COOKIE, cookie);
        kept.setPath("/");
        kept.setVersion(0);
        studio.cookies.getCookieStore().add(java.net.URI.create("http://localhost:" + port), kept);
        return studio;
    }

    private static void signOut(StudioOverHttp studio) {
        String page = studio.get("/history").body();
        var proof = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(proof.find()).isTrue();
        var answer = studio.send(
                "POST", "/logout", "_csrf=" + proof.group(1), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private boolean isSignedIn(String cookie) {
        HttpResponse<String> answer = browser(cookie).get("/history");
        return answer.statusCode() == 200;
    }

    private static String cookieHeader(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private int remembered() {
        return jdbc.sql("select count(*) from remembered_browser where account_id = ?")
                .param(member.id())
                .query(Integer.class)
                .single();
    }

    private void leaveBehind(String time) {
        jdbc.sql("update remembered_browser set expires_at = expires_at - " + time + " where account_id = ?")
                .param(member.id())
                .update();
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.username(), account.role());
    }
}
