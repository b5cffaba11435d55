package kiestudio.kie;

import java.time.Duration;

/** Facts about Kie that come from outside. */
public final class KieLimits {

    /**
     * Kie takes 20 creations in 10 s an account and rejects the rest with 429, without queueing (docs.kie.ai "getting started"). We stay
     * two below, over a window one second longer, since its clock and ours, and the way between, differ.
     */
    public static final int CREATES_PER_WINDOW = 18;

    /** Kie names 10 looks a second for one task (Kie's agent skill, "rate limits"); we keep to less for the whole installation. */
    public static final int LOOKS_PER_WINDOW = 90;

    /** The window of both limits. */
    public static final Duration WINDOW = Duration.ofSeconds(11);

    /** A callback's timestamp may be this far from now: Kie asks to refuse old ones (docs.kie.ai "webhook verification"), not how old. */
    static final Duration SIGNATURE_AGE = Duration.ofSeconds(300);

    /** Folder of uploads at Kie; no slash at its ends (docs.kie.ai "file upload API"). */
    static final String UPLOAD_PATH = "kie-studio";

    private KieLimits() {}
}
