package kiestudio.generation;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has typed into a model's form, not necessarily complete or right.
 *
 * @param kieModel the variant it was typed for
 * @param copies   how many runs one press of the button makes of everything, 1 or more
 */
public record Draft(String kieModel, ObjectNode input, int copies, Batch batch) {

    /** Of a form that makes no batch. */
    public Draft(String kieModel, ObjectNode input, int copies) {
        this(kieModel, input, copies, Batch.NONE);
    }

    /**
     * What makes several tasks of one input.
     *
     * @param promptPerLine whether each line of the prompt is a prompt of its own
     * @param values        what is typed in for each variable, a value per line; also for variables that the prompt has no longer
     * @param models        the studio's ids of other models that get the same
     */
    public record Batch(boolean promptPerLine, Map<String, String> values, List<String> models) {

        public static final Batch NONE = new Batch(false, Map.of(), List.of());
    }
}
