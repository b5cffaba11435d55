package kiestudio.platform;

import static kiestudio.platform.RunningStudio.BOSS_TOKEN;
import static kiestudio.platform.RunningStudio.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.ApiToken;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningStudio
class SecurityChainsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Clock clock;

    private StudioOverHttp studio;
    private Person boss;
    private Person member;

    @BeforeEach
    void somebody() {
        studio = new StudioOverHttp(port);
        boss = accounts.findByUsername("boss").orElseThrow().person();
        member = accounts.create("member-" + UUID.randomUUID(), "", PASSWORD, Role.MEMBER).person();
    }

    @Test
    void without_a_token_or_with_an_unknown_one_a_program_gets_401_as_a_problem() {
        var absent = studio.get("/api/kie/models");
        var unknown = studio.getAs("kst_nobody-has-ever-been-given-this-token", "/api/kie/models");
        var basic = studio.get("/api/kie/models", "Authorization", "Basic Ym9zczpib3Nz");

        assertProblem(absent, 401);
        assertThat(absent.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(unknown, 401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertProblem(basic, 401);
    }

    @Test
    void an_expired_token_and_that_of_a_disabled_account_get_401() {
        ApiToken.Issued brief = tokens.issue(member, "brief", Duration.ofMillis(1));
        await().until(() -> clock.instant().isAfter(brief.token().expiresAt()));
        assertProblem(studio.getAs(brief.secret(), "/v3/api-docs"), 401);

        ApiToken.Issued good = tokens.issue(member, "good", null);
        assertThat(studio.getAs(good.secret(), "/v3/api-docs").statusCode()).isEqualTo(200);
        administration.setEnabled(boss, member.id(), false);
        assertProblem(studio.getAs(good.secret(), "/v3/api-docs"), 401);
    }

    @Test
    void metrics_are_for_administrators_health_is_for_everybody_and_the_description_for_those_with_a_token() {
        String token = tokens.issue(member, "script", null).secret();

        assertProblem(studio.get("/actuator/prometheus"), 401);
        assertProblem(studio.getAs(token, "/actuator/prometheus"), 403);
        assertThat(studio.getAs(BOSS_TOKEN, "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(studio.get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(studio.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(studio.send("HEAD", "/actuator/health", "").statusCode()).isEqualTo(200);
        assertProblem(studio.get("/v3/api-docs"), 401);
        assertProblem(studio.get("/v3/api-docs.yaml"), 401);
        assertThat(studio.getAs(token, "/v3/api-docs.yaml").body()).startsWith("openapi:");
    }

    @Test
    void a_session_is_no_way_into_the_rest_interface() {
        signedIn(member.username());

        assertProblem(studio.get("/v3/api-docs"), 401);
        assertProblem(studio.get("/v3/api-docs.yaml"), 401);
    }

    @Test
    void an_unknown_address_for_programs_is_a_problem_and_not_a_page() {
        assertProblem(studio.getAs(BOSS_TOKEN, "/api/kie/no-such-thing"), 404);
        assertProblem(studio.getAs(BOSS_TOKEN, "/media/no/such/thing"), 404);
    }

    @Test
    void the_callback_is_open_to_post_alone() {
        assertThat(studio.send("POST", "/api/kie/callback/unknown", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isNotIn(302, 401, 403);
        assertProblem(studio.get("/api/kie/callback/unknown"), 401);
    }

    @Test
    void media_take_a_session_or_a_token_and_send_nobody_to_the_login_page() {
        String medium = "/media/" + UUID.randomUUID() + "/no-such-part";
        assertProblem(studio.get(medium, "Accept", "text/html"), 401);
        assertProblem(studio.getAs("kst_unknown-unknown-unknown", medium), 401);
        assertThat(studio.getAs(BOSS_TOKEN, medium).statusCode()).isEqualTo(404);

        signedIn(member.username());

        assertThat(studio.get(medium).statusCode()).isEqualTo(404);
        assertProblem(studio.getAs("kst_unknown-unknown-unknown", medium), 401);
        assertProblem(studio.send("DELETE", medium, ""), 403);
    }

    @Test
    void a_token_makes_no_session() {
        studio.getAs(BOSS_TOKEN, "/api/kie/models");
        studio.getAs(BOSS_TOKEN, "/media/" + UUID.randomUUID());

        assertThat(studio.cookies.getCookieStore().getCookies()).isEmpty();
    }

    @Test
    void signing_in_changes_the_session_and_its_cookie_is_for_this_site_and_no_script() {
        studio.get("/");
        String before = session().getValue();

        HttpResponse<String> answer = studio.signIn(member.username(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void signing_in_leads_to_where_the_stranger_wanted_to_go_by_its_plain_address() {
        studio.get("/history?state=fail", "Accept", "text/html");

        assertThat(location(studio.signIn(member.username(), PASSWORD))).endsWith("/history?state=fail");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_lead_to_the_same_place() {
        String wrong = location(studio.signIn(member.username(), "not the password"));
        String unknown = location(studio.signIn("nobody", "not the password"));

        assertThat(wrong).endsWith("/login?error").isEqualTo(unknown);
    }

    @Test
    void an_unknown_address_leads_a_stranger_to_sign_in_and_shows_somebody_signed_in_a_page() {
        assertThat(location(studio.get("/no-such-view", "Accept", "text/html"))).endsWith("/login");

        signedIn(member.username());

        var page = studio.get("/no-such-view", "Accept", "text/html");
        assertThat(page.statusCode()).isIn(200, 404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void disabling_an_account_or_changing_its_password_ends_its_sessions_at_once_and_nobody_elses() {
        var others = new StudioOverHttp(port);
        others.signIn("boss", PASSWORD);
        String medium = "/media/" + UUID.randomUUID() + "/no-such-part";
        signedIn(member.username());
        assertThat(studio.get(medium).statusCode()).isEqualTo(404);

        administration.resetPassword(boss, member.id(), "another long password");
        assertThat(studio.get(medium).statusCode()).isEqualTo(401);

        studio.signIn(member.username(), "another long password");
        assertThat(studio.get(medium).statusCode()).isEqualTo(404);
        administration.setEnabled(boss, member.id(), false);
        assertThat(studio.get(medium).statusCode()).isEqualTo(401);
        assertThat(others.get(medium).statusCode()).isEqualTo(404);
    }

    private void signedIn(String username) {
        assertThat(location(studio.signIn(username, PASSWORD))).doesNotContain("error");
    }

    private HttpCookie session() {
        return studio.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
                assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":" + status).contains("\"title\"").contains("\"detail\"");
    }
}
