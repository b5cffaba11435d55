package kiestudio.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The real Kie, when there is a key; without one the simulator brings its own {@link KieEndpoint}. */
@Configuration(proxyBeanMethods = false)
class KieEndpointConfiguration {

    @Bean
    @Conditional(ApiKeyGiven.class)
    KieEndpoint kieEndpoint(KieProperties kie) {
        return new KieEndpoint(kie.baseUrl(), kie.uploadBaseUrl(), String.valueOf(kie.apiKey()), false);
    }
}
