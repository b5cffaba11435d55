package kiestudio.account;

import kiestudio.platform.StartRefusedException;
import kiestudio.platform.StudioProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first administrator from {@code STUDIO_ADMIN_*}, before the web server answers; ignores them once there is an account. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SHORTEST_TOKEN = 32;
    private static final String REMEDY = "Correct or unset STUDIO_ADMIN_USERNAME, STUDIO_ADMIN_PASSWORD and STUDIO_ADMIN_API_TOKEN;"
            + " with none of them the start prints a set-up link.";

    private final StudioProperties.Admin admin;
    private final FirstRun firstRun;
    private final ApiTokens tokens;
    private final TransactionOperations transaction;

    FirstAdministrator(
            StudioProperties properties, FirstRun firstRun, ApiTokens tokens, TransactionOperations transaction) {
        this.admin = properties.admin();
        this.firstRun = firstRun;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String username = given(admin.username());
        String password = given(admin.password());
        String token = given(admin.apiToken());
        if ((username == null && password == null && token == null) || !firstRun.needed()) {
            return;
        }
        if (username == null || password == null) {
            throw new StartRefusedException(
                    "STUDIO_ADMIN_USERNAME and STUDIO_ADMIN_PASSWORD must be set together; STUDIO_ADMIN_API_TOKEN alone makes no"
                            + " account.",
                    REMEDY);
        }
        if (token != null && token.strip().length() < SHORTEST_TOKEN) {
            throw new StartRefusedException(
                    "STUDIO_ADMIN_API_TOKEN must have " + SHORTEST_TOKEN + " characters or more; this one has "
                            + token.strip().length() + ".",
                    REMEDY);
        }
        create(username, password, token);
    }

    private void create(String username, String password, @Nullable String token) {
        try {
            transaction.executeWithoutResult(status -> {
                Account account = firstRun.createAdministrator(username, password);
                if (token != null) {
                    tokens.keep(account.person(), "STUDIO_ADMIN_API_TOKEN", token.strip(), null);
                }
            });
            log.info("Made the first administrator, {}", Username.normalized(username));
        } catch (IllegalArgumentException e) {
            // Another node that starts at the same moment may have been quicker.
            if (firstRun.needed()) {
                throw new StartRefusedException("The first administrator cannot be made: " + e.getMessage(), REMEDY, e);
            }
        }
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
