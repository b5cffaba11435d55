package kiestudio.kie;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What recordInfo said of a task. */
public sealed interface KieLook {

    /** Still at work; an unknown state word counts as {@link Progress#GENERATING}. */
    record Running(Progress progress) implements KieLook {}

    enum Progress {
        WAITING,
        QUEUING,
        GENERATING
    }

    /**
     * Made. {@code urls} may be empty, which Kie has been seen to do.
     *
     * @param credits what was billed, or null when the answer does not say
     * @param raw     Kie's resultJson text, at most 64 KiB
     */
    record Succeeded(List<URI> urls, @Nullable BigDecimal credits, String raw) implements KieLook {}

    /** Failed at Kie; nothing billed. */
    record Failed(String code, String message) implements KieLook {}

    /** 404, or 422 "recordInfo is null": Kie does not know the task (yet). */
    record NotFound() implements KieLook {}

    /** 429. */
    record Throttled() implements KieLook {}

    /** 401, 402, 403, 433. */
    record Blocked(int code, String message) implements KieLook {}

    /** 5xx, HTML, broken JSON, time-out: says nothing of the task. {@code evidence} is for people, without secrets. */
    record Unreadable(String evidence) implements KieLook {}

    /**
     * The request as Kie echoes it, to recognise a task whose creation was not answered.
     *
     * @param input       parsed from the (sometimes twice encoded) {@code param}
     * @param callBackUrl often left out by Kie
     */
    record Echo(String taskId, String model, ObjectNode input, @Nullable String callBackUrl, @Nullable Instant createTime) {}
}
