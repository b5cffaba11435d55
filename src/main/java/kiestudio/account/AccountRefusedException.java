package kiestudio.account;

/** What was asked for an account is not done; nothing has changed. The message is an English sentence, the reason is for translation. */
public final class AccountRefusedException extends IllegalArgumentException {

    public enum Reason {
        NAME_TAKEN,
        NAME_NOT_ALLOWED,
        DISPLAY_NAME_TOO_LONG,
        PASSWORD_LENGTH,
        PASSWORD_WRONG,
        LAST_ADMINISTRATOR,
        BUDGET_OUT_OF_RANGE,
        TOKEN_NAME,
        SETUP_CODE,
        ADMINISTRATORS_ONLY,
        NO_SUCH_ACCOUNT
    }

    private final Reason reason;

    AccountRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
