package kiestudio.generation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks for.
 *
 * @param model        the studio's id or Kie's
 * @param submissionId made by the client; the same one answers with the first task
 * @param group        for one of several tasks made by one press of Generate
 * @param part         which part of a long text this is; such a task has a group, and no other text is in it
 */
public record SubmitTask(
        String model, ObjectNode input, @Nullable UUID submissionId, @Nullable PlaceInGroup group, @Nullable SpeechPart part) {

    public SubmitTask {
        if (part != null && group == null) {
            throw new IllegalArgumentException("a part of a text belongs to a group");
        }
    }

    public SubmitTask(String model, ObjectNode input, @Nullable UUID submissionId, @Nullable PlaceInGroup group) {
        this(model, input, submissionId, group, null);
    }

    /** A part of a long text; its place in the group is its number. */
    public static SubmitTask part(String model, ObjectNode input, @Nullable UUID submissionId, UUID groupId, SpeechPart part) {
        return new SubmitTask(model, input, submissionId, new PlaceInGroup(groupId, part.number() - 1, Map.of()), part);
    }
}
