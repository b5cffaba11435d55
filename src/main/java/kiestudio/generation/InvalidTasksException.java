package kiestudio.generation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kiestudio.catalog.FieldError;

/** Of several tasks asked for together, some do not fit their models; none was accepted, no money moved. */
public class InvalidTasksException extends RuntimeException {

    private final transient SortedMap<Integer, List<FieldError>> errors;

    /** @param errors by the number of the task among those asked for, from 0 */
    public InvalidTasksException(SortedMap<Integer, List<FieldError>> errors) {
        super("invalid inputs: " + errors);
        this.errors = new TreeMap<>(errors);
    }

    public SortedMap<Integer, List<FieldError>> errors() {
        return errors;
    }
}
