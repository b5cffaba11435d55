package kiestudio.kie;

import static kiestudio.support.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kiestudio.kie.KieBalance.Reading;
import kiestudio.platform.BalanceProperties;
import kiestudio.support.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KieBalanceTest {

    private final KieClientFixture kie = new KieClientFixture();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final KieBalance balance = new KieBalance(kie.client, new BalanceProperties(BigDecimal.valueOf(500)), clock);

    @AfterEach
    void close() throws IOException {
        kie.close();
    }

    @Test
    void everybody_who_looks_within_a_minute_costs_one_question() {
        kie.api.script(json(200, "{\"code\":200,\"data\":1240.5}"));

        var looks = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(balance::read))
                .toList();

        assertThat(looks).extracting(CompletableFuture::join).containsOnly(new Reading.Known(new BigDecimal("1240.5"), false));
        clock.advance(Duration.ofSeconds(59));
        balance.read();
        assertThat(kie.api.requests()).hasSize(1);
    }

    @Test
    void after_a_minute_kie_is_asked_again() {
        kie.api.script(json(200, "{\"code\":200,\"data\":1240}"));
        balance.read();

        kie.api.script(json(200, "{\"code\":200,\"data\":12}"));
        clock.advance(KieBalance.FRESH);

        assertThat(balance.read()).isEqualTo(new Reading.Known(new BigDecimal("12"), true));
    }

    @Test
    void a_balance_is_low_below_the_limit_and_not_at_it() {
        kie.api.script(json(200, "{\"code\":200,\"data\":500}"));
        assertThat(balance.read()).isEqualTo(new Reading.Known(new BigDecimal("500"), false));

        kie.api.script(json(200, "{\"code\":200,\"data\":499.99}"));
        clock.advance(KieBalance.FRESH);
        assertThat(balance.read()).isEqualTo(new Reading.Known(new BigDecimal("499.99"), true));
    }

    @Test
    void when_kie_does_not_answer_it_is_unknown_until_kie_does() {
        kie.api.script((request, connection) -> {});
        assertThat(balance.read()).isEqualTo(new Reading.Unknown());

        kie.api.script(json(200, "{\"code\":200,\"data\":900}"));
        clock.advance(KieBalance.FRESH);
        assertThat(balance.read()).isInstanceOf(Reading.Known.class);
    }
}
