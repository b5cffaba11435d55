package kiestudio.generation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task as people and programs see it.
 *
 * @param groupId          joins the tasks that one press made; null for a single one
 * @param groupPlace       see {@link PlaceInGroup}; 0 outside a group
 * @param groupValues      what was put in for the variables of its prompt
 * @param part             which part of a long text it speaks, or null
 * @param model            the studio's id
 * @param input            as accepted; media as {@code /media/{id}}
 * @param prompt           the text people search for
 * @param results          in Kie's order; empty before success
 * @param note             why it waits, what stands in its way, or why the studio ended it; null when there is nothing to say
 * @param creditsEstimated null when the list price is unknown
 * @param creditsConsumed  what Kie billed; null before it is known
 * @param held             whether an administrator must look at it (three dead workers in one step)
 */
public record TaskView(
        UUID id,
        UUID ownerId,
        @Nullable UUID groupId,
        int groupPlace,
        Map<String, String> groupValues,
        @Nullable SpeechPart part,
        String model,
        String kieModel,
        Category category,
        TaskState state,
        ObjectNode input,
        String prompt,
        @Nullable String kieTaskId,
        List<Media> results,
        @Nullable String failCode,
        @Nullable String failMessage,
        @Nullable String failField,
        @Nullable Note note,
        boolean held,
        @Nullable BigDecimal creditsEstimated,
        @Nullable BigDecimal creditsConsumed,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant completedAt,
        Instant changedAt) {}
