package kiestudio.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** A body that is not JSON; the message can be shown. */
class MalformedJsonException extends RuntimeException {

    MalformedJsonException(@Nullable TokenStreamLocation where) {
        super("The body is not valid JSON"
                + (where == null || where.getLineNr() < 1
                        ? "."
                        : ": see line " + where.getLineNr() + ", column " + where.getColumnNr() + "."));
    }
}
