package kiestudio.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiestudio.catalog.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads a parameter that takes one of a few words. */
final class Allowed {

    private Allowed() {}

    /** The value with this REST name; null when none was given, or when it is wrong, which adds an error that lists the words. */
    static <T> @Nullable T one(
            String parameter, @Nullable String given, T[] values, Function<T, String> name, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        for (T value : values) {
            if (name.apply(value).equalsIgnoreCase(given.strip())) {
                return value;
            }
        }
        errors.add(new FieldError(
                parameter, "must be one of " + Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
        return null;
    }
}
