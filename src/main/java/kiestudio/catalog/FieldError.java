package kiestudio.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What is wrong with one input field, and what would be allowed; {@code message} is English, as REST shows it.
 *
 * @param clashes the fields that this one does not go together with; empty when it is wrong by itself. For screens, not part of REST
 */
public record FieldError(String field, String message, @JsonIgnore List<String> clashes) {

    /** The field is wrong by itself. */
    public FieldError(String field, String message) {
        this(field, message, List.of());
    }
}
