package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import kiestudio.kie.KieBalance;
import kiestudio.kie.KieClient;
import kiestudio.platform.BalanceProperties;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.OutboundHttp;
import kiestudio.support.RawServer;
import kiestudio.ui.parts.TaskFeed;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs("treasurer")
class BalanceNoteTest extends ScreenTest {

    @Autowired
    TaskFeed feed;

    private final RawServer kie = new RawServer((request, connection) -> {});
    private final OutboundHttp http = new OutboundHttp();

    @AfterEach
    void close() throws IOException {
        http.close();
        kie.close();
    }

    @Test
    void the_balance_stands_in_whole_credits() {
        kie.script(RawServer.json(200, "{\"code\":200,\"data\":1240.7}"));

        BalanceNote note = shown();

        assertThat(textOf(note)).isEqualTo("1,240 credits at Kie");
        assertThat(note.hasClassName("careful")).isFalse();
    }

    @Test
    void a_low_balance_says_so_in_words() {
        kie.script(RawServer.json(200, "{\"code\":200,\"data\":12}"));

        BalanceNote note = shown();

        assertThat(textOf(note)).isEqualTo("Only 12 credits left at Kie. Top up soon.");
        assertThat(note.hasClassName("careful")).isTrue();
    }

    @Test
    void when_kie_does_not_answer_no_number_is_invented() {
        assertThat(textOf(shown())).isEqualTo("Balance at Kie unknown");
    }

    private BalanceNote shown() {
        var client = new KieClient(new KieEndpoint(kie.address(""), kie.address(""), "key", false), http);
        var balance = new KieBalance(client, new BalanceProperties(BigDecimal.valueOf(500)), Clock.systemUTC());
        var note = new BalanceNote(balance, feed, new Words(Locale.ENGLISH));
        UI.getCurrent().add(note);
        awaitOnScreen(note::isVisible);
        return note;
    }
}
