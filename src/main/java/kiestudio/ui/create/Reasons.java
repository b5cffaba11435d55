package kiestudio.ui.create;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is in the way of a press of Generate.
 *
 * @param atFields what the catalogue's own check finds wrong, by the field of the form
 * @param all      in words, with where each leads
 */
record Reasons(Map<String, String> atFields, List<Reason> all) {

    /** @param target where it can be mended; null when nowhere in the studio */
    record Reason(String text, @Nullable Target target) {}

    /** Where a reason leads to. */
    sealed interface Target {

        /** @param name of a field that is in the form */
        record InForm(String name) implements Target {}

        /** @param go takes the person to what is no field of the catalogue */
        record Control(Runnable go) implements Target {}

        record Account() implements Target {}
    }

    static final Reasons NONE = new Reasons(Map.of(), List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** For who cannot see the list. */
    String summary() {
        return all.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
