package kiestudio.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How a person likes the studio to behave, on every browser they use. What belongs to one browser (language, light or dark) is a cookie
 * instead. Every method reads or writes the database.
 */
@Service
public class PersonalSettings {

    /** What can be set. Whoever reads one knows its form and what applies while it is not set. */
    public enum Setting {
        /** Credits, a decimal number: a press of Generate that costs more is asked about first. Not set: never asked. */
        CONFIRM_ABOVE,
        /** {@code on} or {@code off}: whether single keys act in the viewer. Not set: on. */
        SINGLE_KEYS,
        /** {@code on} or {@code off}: whether the system is asked to show that a result is there. Not set: off. */
        SYSTEM_NOTICES;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    PersonalSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(UUID accountId, Setting setting) {
        return jdbc.sql("select setting from personal_setting where account_id = ? and name = ?")
                .params(accountId, setting.stored())
                .query(String.class)
                .optional();
    }

    /** Sets it, or with null leaves it unset; at most 200 characters. */
    public void set(UUID accountId, Setting setting, @Nullable String value) {
        if (value == null) {
            jdbc.sql("delete from personal_setting where account_id = ? and name = ?")
                    .params(accountId, setting.stored())
                    .update();
        } else if (update(accountId, setting, value) == 0) {
            insert(accountId, setting, value);
        }
    }

    private int update(UUID accountId, Setting setting, String value) {
        return jdbc.sql("update personal_setting set setting = ? where account_id = ? and name = ?")
                .params(value, accountId, setting.stored())
                .update();
    }

    private void insert(UUID accountId, Setting setting, String value) {
        try {
            jdbc.sql("insert into personal_setting (account_id, name, setting) values (?, ?, ?)")
                    .params(accountId, setting.stored(), value)
                    .update();
        } catch (DuplicateKeyException anotherTabWasFirst) {
            update(accountId, setting, value);
        }
    }
}
