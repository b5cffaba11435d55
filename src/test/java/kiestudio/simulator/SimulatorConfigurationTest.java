package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kiestudio.catalog.ModelCatalog;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.KieProperties;
import kiestudio.platform.StudioProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatorConfigurationTest {

    @EnableConfigurationProperties({StudioProperties.class, KieProperties.class, SimulatorProperties.class})
    static class Properties {}

    @TempDir
    Path home;

    private ApplicationContextRunner studio(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Properties.class, SimulatorConfiguration.class)
                .withBean(ModelCatalog.class, () -> RunningSimulator.CATALOG)
                .withPropertyValues("studio.data-dir=" + home)
                .withPropertyValues(properties);
    }

    @Test
    void without_a_key_kie_is_the_simulator_and_answers() {
        studio("kie.api-key= ").run(context -> {
            KieEndpoint kie = context.getBean(KieEndpoint.class);
            assertThat(kie.simulated()).isTrue();
            assertThat(kie.uploadBaseUrl()).isEqualTo(kie.baseUrl());
            assertThat(balance(kie)).contains("\"code\":200");
        });
    }

    @Test
    void with_a_key_there_is_no_simulator() {
        studio("kie.api-key=a-key").run(context -> assertThat(context).doesNotHaveBean(Simulator.class));
    }

    @Test
    void a_speed_of_nothing_stops_the_start() {
        studio("studio.simulator.speed=0")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("speed must be greater than 0"));
    }

    private static String balance(KieEndpoint kie) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(kie.baseUrl() + "/api/v1/chat/credit"))
                    .header("Authorization", "Bearer " + kie.apiKey())
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
