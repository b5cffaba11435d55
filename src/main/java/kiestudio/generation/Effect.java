package kiestudio.generation;

/** What must be done, in the same transaction, because of a transition. */
enum Effect {
    /** Nothing was billed: the reservation ends. */
    RELEASE_CREDITS,
    /** It was billed: the reservation becomes an expense. */
    SETTLE_CREDITS,
    /** Kie refuses everybody: stop submitting. */
    PAUSE_SUBMISSIONS,
    /** Kie took or judged a request: submissions work. */
    RESUME_SUBMISSIONS,
    /** Kie said 429 to a creation. */
    SLOW_CREATES,
    /** Kie said 429 to a look. */
    SLOW_POLLS
}
