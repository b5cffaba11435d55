package kiestudio.platform;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Takes secrets out of a text: bearer tokens, our API tokens, the token in a callback's path, and the configured secrets by value. */
final class Redaction {

    private static final String MASK = "***";
    private static final Pattern BEARER = Pattern.compile("(?i)(\\bBearer\\s+)[\\w.~+/=-]{8,}");
    private static final Pattern API_TOKEN = Pattern.compile("\\bkst_[\\w-]{12,}");
    private static final Pattern CALLBACK =
            Pattern.compile("(?i)(api(?:/|%2F)kie(?:/|%2F)callback(?:/|%2F))[^\\s\"'\\\\<>&,?}\\])]+");

    /** Shorter ones would blot out common words. */
    private static final int SHORTEST_SECRET = 8;

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    static Redaction of(Environment environment) {
        return new Redaction(
                Stream.of("kie.api-key", "kie.webhook-hmac-key", "studio.admin.password", "studio.admin.api-token")
                        .map(environment::getProperty)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(secret -> secret.length() >= SHORTEST_SECRET)
                        .toList());
    }

    String clean(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        clean = BEARER.matcher(clean).replaceAll("$1" + MASK);
        clean = API_TOKEN.matcher(clean).replaceAll("kst_" + MASK);
        return CALLBACK.matcher(clean).replaceAll("$1" + MASK);
    }
}
