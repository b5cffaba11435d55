package kiestudio.simulator;

/** Why an accepted task ends without a result; nothing is billed. Words as in recorded answers of Kie. */
record Failure(String code, String message) {

    static final Failure INTERNAL = new Failure("500", "Internal Error, Please try again later.");
    static final Failure MODERATED =
            new Failure("422", "CONTENT_POLICY_BLOCKED: Your prompt was flagged as sensitive and may violate content policies.");
    static final Failure MEDIA_UNAVAILABLE = new Failure(
            "400", "image fetch failed. Check access settings or use our File Upload API instead.");
}
