package kiestudio.simulator;

/** A request that Kie answers with a code other than 200; nothing is billed. The codes and words are those of recorded answers. */
final class Refusal extends RuntimeException {

    private final int code;

    Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    static Refusal unauthorized() {
        return new Refusal(401, "You do not have access permissions");
    }

    static Refusal unknownModel() {
        return new Refusal(422, "The model name you specified is not supported");
    }

    static Refusal tooOften() {
        return new Refusal(429, "Your call frequency is too high. Please try again later.");
    }

    static Refusal noCredits() {
        return new Refusal(402, "Credits insufficient");
    }

    static Refusal required(String field) {
        return new Refusal(422, field + " is required");
    }

    static Refusal notAllowed(String field) {
        return new Refusal(500, field + " is not within the range of allowed options");
    }

    static Refusal invalid(String message) {
        return new Refusal(422, message);
    }
}
