package kiestudio.simulator;

import java.time.Clock;
import kiestudio.catalog.ModelCatalog;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.KieProperties;
import kiestudio.platform.NoApiKey;
import kiestudio.platform.StudioProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Without an API key, Kie is the simulator. It has a clock of its own, since the real Kie would not ask our database for the time. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoApiKey.class)
class SimulatorConfiguration {

    @Bean(destroyMethod = "stop")
    Simulator simulator(
            ModelCatalog catalog, StudioProperties studio, SimulatorProperties properties, KieProperties kie) {
        return new Simulator(
                catalog, studio.dataDir().resolve("simulator"), properties, Clock.systemUTC(), kie.webhookHmacKey());
    }

    @Bean
    KieEndpoint kieEndpoint(Simulator simulator) {
        return simulator.endpoint();
    }
}
