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

        /**
         * What is no field of the catalogue.
         *
         * @param mark shows there that something is wrong
         * @param go   takes the person there
         */
        record Control(Runnable mark, Runnable go) implements Target {}

        record Account() implements Target {}
    }

    static final Reasons NONE = new Reasons(Map.of(), List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    void markControls() {
        all.stream()
                .map(Reason::target)
                .filter(Target.Control.class::isInstance)
                .map(Target.Control.class::cast)
                .forEach(control -> control.mark().run());
    }

    /** For who cannot see the list. */
    String summary() {
        return all.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
