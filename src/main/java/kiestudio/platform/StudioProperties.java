package kiestudio.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The studio's own settings.
 *
 * @param dataDir    folder of the database and the media files; absolute once the studio has started ({@link DataDirectory})
 * @param catalogDir folder with model files that add to or replace the built-in ones, or null
 * @param admin      the first administrator, used only while there is no account
 */
@ConfigurationProperties("studio")
public record StudioProperties(
        @DefaultValue("./data") Path dataDir, @Nullable Path catalogDir, @DefaultValue Admin admin) {

    /**
     * @param apiToken any text of 32 characters or more that the first administrator's programs may use as their token
     */
    public record Admin(@Nullable String username, @Nullable String password, @Nullable String apiToken) {
        @Override
        public String toString() {
            return "Admin[username=" + username + "]";
        }
    }
}
