package kiestudio.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Kie is reached. Addresses come without a trailing slash.
 *
 * @param apiKey          the team's key; null or blank starts the built-in simulator instead
 * @param baseUrl         Kie's API, docs.kie.ai "getting started"
 * @param uploadBaseUrl   Kie's file upload host, docs.kie.ai "file upload API"
 * @param callbackBaseUrl public address of this studio, to which Kie may send callbacks; null means polling only
 * @param webhookHmacKey  key that signs callbacks, made in Kie's settings; null accepts unsigned callbacks
 */
@ConfigurationProperties("kie")
public record KieProperties(
        @Nullable String apiKey,
        @DefaultValue("https://api.kie.ai") URI baseUrl,
        @DefaultValue("https://kieai.redpandaai.co") URI uploadBaseUrl,
        @Nullable URI callbackBaseUrl,
        @Nullable String webhookHmacKey) {

    /**
     * Takes trailing slashes off the addresses, and spaces off the key.
     *
     * @throws StartRefusedException when an address cannot be called, or the key cannot be one
     */
    public KieProperties {
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new StartRefusedException(
                    "KIE_API_KEY holds a space or another character that no key of Kie has.",
                    "Copy it again from kie.ai/api-key, or unset it for the built-in simulator.");
        }
        baseUrl = BaseAddress.of("KIE_BASE_URL", baseUrl);
        uploadBaseUrl = BaseAddress.of("KIE_UPLOAD_BASE_URL", uploadBaseUrl);
        callbackBaseUrl = callbackBaseUrl == null || callbackBaseUrl.toString().isBlank()
                ? null
                : BaseAddress.of("KIE_CALLBACK_BASE_URL", callbackBaseUrl);
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "KieProperties[baseUrl=" + baseUrl + ", uploadBaseUrl=" + uploadBaseUrl + "]";
    }
}
