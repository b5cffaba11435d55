package kiestudio.generation;

import java.util.Locale;

/** Where a task is. The lower-case name is the REST form. */
public enum TaskState {
    /** Ours: accepted, waiting for a turn and a slot. */
    PENDING,
    /** Ours: "about to call" is committed, the POST is under way. */
    SUBMITTING,
    /** Kie's word. */
    WAITING,
    /** Kie's word. */
    QUEUING,
    /** Kie's word, and any word of Kie's that we do not know. */
    GENERATING,
    /** Made and billed; being downloaded and checked. */
    SAVING,
    /** Kept here. */
    SUCCESS,
    /** Kie said no; nothing billed. */
    FAIL,
    /** The answer to createTask is not known: maybe billed, never sent again by itself. */
    UNCLEAR,
    /** Billed, and the result can no longer be had. */
    LOST,
    /** Stopped while still pending; nothing billed. */
    CANCELLED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether Kie is at work on it. */
    public boolean atKie() {
        return this == WAITING || this == QUEUING || this == GENERATING;
    }

    /** Whether it is what it will stay. */
    public boolean ended() {
        return this == SUCCESS || this == FAIL || this == LOST || this == CANCELLED;
    }

    /** Whether more happens by itself; what is unclear has not ended and yet waits for somebody. */
    public boolean goesOn() {
        return !ended() && this != UNCLEAR;
    }
}
