package kiestudio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KieEndpointTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KieProperties.class)
    @Import(KieEndpointConfiguration.class)
    static class Settings {
        @Bean
        @Conditional(NoApiKey.class)
        KieEndpoint simulated() {
            return new KieEndpoint(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1"), "simulated", true);
        }
    }

    private final ApplicationContextRunner studio = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void a_key_in_the_environment_reaches_the_real_kie() {
        studio.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("KIE_API_KEY", " the-key \n", "KIE_BASE_URL", "https://gateway.example/kie//"))))
                .run(context -> {
                    var kie = context.getBean(KieEndpoint.class);
                    assertThat(kie.simulated()).isFalse();
                    assertThat(kie.apiKey()).isEqualTo("the-key");
                    assertThat(kie.baseUrl()).isEqualTo(URI.create("https://gateway.example/kie"));
                    assertThat(kie.uploadBaseUrl()).isEqualTo(URI.create("https://kieai.redpandaai.co"));
                    assertThat(kie.toString() + context.getBean(KieProperties.class)).doesNotContain("the-key");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_missing_or_blank_key_leaves_kie_to_the_simulator(String key) {
        studio.withPropertyValues("kie.api-key=" + key)
                .run(context -> assertThat(context.getBean(KieEndpoint.class).simulated()).isTrue());
        studio.run(context -> assertThat(context.getBean(KieEndpoint.class).simulated()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "kie.base-url,ftp://kie.example,begins with http:// or https://",
        "kie.base-url,api.kie.ai,begins with http:// or https://",
        "kie.base-url,https:///path,must name a host",
        "kie.upload-base-url,mailto:a@b,begins with http:// or https://",
        "kie.upload-base-url,https://user:pw@kie.example,without a user",
        "kie.callback-base-url,https://studio.example/?a=b,without a user",
        "kie.callback-base-url,studio.example:8080,begins with http:// or https://",
        "kie.api-key,two words,no key of Kie has",
    })
    void a_wrong_value_stops_the_start_with_a_sentence_that_names_the_setting(String setting, String value, String says) {
        studio.withPropertyValues("kie.api-key=the-key", setting + "=" + value).run(context -> {
            FailureAnalyzer analyzer = new StartRefusedFailureAnalyzer();
            FailureAnalysis analysis = analyzer.analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).startsWith(environmentVariable(setting) + " ").contains(says).endsWith(".").doesNotContain("pw@", "the-key");
        });
    }

    private static String environmentVariable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    @Test
    void a_blank_callback_address_means_polling_only() {
        studio.withPropertyValues("kie.callback-base-url=")
                .run(context -> assertThat(context.getBean(KieProperties.class).callbackBaseUrl()).isNull());
    }
}
