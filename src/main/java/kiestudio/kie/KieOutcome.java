package kiestudio.kie;

/** What an answer to createTask proves. Source of the classes: docs.kie.ai error codes and recorded answers. */
public sealed interface KieOutcome {

    /** Kie has the task and will bill it. */
    record Accepted(String taskId) implements KieOutcome {}

    /** The request never reached Kie: DNS, refused, connect time-out, TLS, no free connection. Nothing billed. */
    record NotSent(String reason) implements KieOutcome {}

    /** 429: too often; rejected, not queued, not billed. */
    record Throttled() implements KieOutcome {}

    /** 401, 402, 403, 433: the key, the balance or a cap stops every submission. Not billed. */
    record Blocked(int code, String message) implements KieOutcome {}

    /** 455: maintenance. Not billed. */
    record Maintenance() implements KieOutcome {}

    /** Kie refuses this input; not billed. */
    record Rejected(int code, String message) implements KieOutcome {}

    /** Nothing is proven: it may have been accepted and billed. Must never be sent again by itself. */
    record Unknown(String evidence) implements KieOutcome {}
}
