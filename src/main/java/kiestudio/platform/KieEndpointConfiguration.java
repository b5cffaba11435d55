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
        String key = String.valueOf(kie.apiKey()).strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new StartRefusedException(
                    "KIE_API_KEY holds a space or another character that no key of Kie has.",
                    "Copy it again from kie.ai/api-key, or unset it for the built-in simulator.");
        }
        return new KieEndpoint(kie.baseUrl(), kie.uploadBaseUrl(), key, false);
    }
}
