package kiestudio.ui.parts;

import java.math.BigDecimal;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.generation.SubmissionPause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person's presses that buy have to heed. */
@Component
public class Allowances {

    private final Accounts accounts;
    private final PersonalSettings settings;
    private final SubmissionPause pause;

    Allowances(Accounts accounts, PersonalSettings settings, SubmissionPause pause) {
        this.accounts = accounts;
        this.settings = settings;
        this.pause = pause;
    }

    /** Reads the database. */
    public Allowance of(Person person) {
        return new Allowance(
                accounts.find(person.id()).map(Allowances::left).orElse(null),
                settings.find(person.id(), Setting.CONFIRM_ABOVE).map(BigDecimal::new).orElse(null),
                pause.current().isPresent());
    }

    private static @Nullable BigDecimal left(Account account) {
        return account.budget() == null
                ? null
                : account.budget().subtract(account.reserved()).subtract(account.spent()).max(BigDecimal.ZERO);
    }
}
