package kiestudio.generation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks for.
 *
 * @param model        the studio's id or Kie's
 * @param submissionId made by the client; the same one answers with the first task
 * @param group        for one of several results made by one press of Generate
 * @param part         which part of a long text this is, or null
 */
public record SubmitTask(
        String model, ObjectNode input, @Nullable UUID submissionId, @Nullable PlaceInGroup group, @Nullable SpeechPart part) {

    /** A task that is no part of anything. */
    public SubmitTask(String model, ObjectNode input, @Nullable UUID submissionId, @Nullable PlaceInGroup group) {
        this(model, input, submissionId, group, null);
    }
}
