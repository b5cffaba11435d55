package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs see it.
 *
 * @param createTime   epoch milliseconds
 * @param completeTime epoch milliseconds, null while it runs
 */
record TaskStatus(
        UUID taskId,
        @Schema(description = "Kie's id; null until Kie has accepted it") @Nullable String kieTaskId,
        @Schema(description = "The studio's model id") String model,
        @Schema(allowableValues = {"image", "video", "audio"}) String category,
        @Schema(
                        allowableValues = {
                            "pending", "submitting", "waiting", "queuing", "generating", "saving", "success", "fail", "unclear",
                            "lost", "cancelled"
                        })
                String state,
        @Schema(description = "Addresses on this server, empty before success", example = "[\"/media/…\"]")
                List<String> resultUrls,
        @Nullable String failCode,
        @Nullable String failMsg,
        @Schema(description = "Null when the list price is unknown") @Nullable BigDecimal creditsEstimated,
        @Schema(description = "What Kie billed; null before it is known") @Nullable BigDecimal creditsConsumed,
        @Schema(description = "Epoch milliseconds") long createTime,
        @Schema(description = "Epoch milliseconds") @Nullable Long completeTime) {

    static TaskStatus of(TaskView task) {
        return new TaskStatus(
                task.id(),
                task.kieTaskId(),
                task.model(),
                task.category().id(),
                task.state().id(),
                task.results().stream().map(Media::path).toList(),
                task.failCode(),
                task.failMessage(),
                Credits.plain(task.creditsEstimated()),
                Credits.plain(task.creditsConsumed()),
                task.createdAt().toEpochMilli(),
                task.completedAt() == null ? null : task.completedAt().toEpochMilli());
    }
}
