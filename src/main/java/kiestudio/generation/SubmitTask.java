package kiestudio.generation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks for.
 *
 * @param model        the studio's id or Kie's
 * @param submissionId made by the client; the same one answers with the first task
 * @param group        for one of several tasks made by one press of Generate
 */
public record SubmitTask(String model, ObjectNode input, @Nullable UUID submissionId, @Nullable PlaceInGroup group) {}
