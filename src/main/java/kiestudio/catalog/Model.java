package kiestudio.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Look;
import kiestudio.catalog.Field.ChoiceField.Option;
import org.jspecify.annotations.Nullable;

/**
 * One model as people see it: one card, one form. What is really sent to Kie is one of its {@link Variant}s.
 *
 * @param id           the studio's id, for example {@code google/imagen4}
 * @param kinds        what it does; the first is the main one
 * @param substitute   id of the model to use instead, when retired
 * @param usualSeconds about how long Kie takes; an estimate, which is shown and decides nothing
 * @param variants     at least one; the first is the default
 */
public record Model(
        String id,
        Text name,
        String vendor,
        Text purpose,
        Category category,
        List<Kind> kinds,
        Status status,
        @Nullable String substitute,
        int usualSeconds,
        List<Variant> variants) {

    public enum Status {
        LIVE,
        RETIRED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Variant defaultVariant() {
        return variants.getFirst();
    }

    /** The one that Kie knows by this id. */
    public Optional<Variant> variant(String kieId) {
        return variants.stream().filter(variant -> variant.kieId().equals(kieId)).findFirst();
    }

    /** A voice that this model offers and that has a sample to be heard. */
    public Optional<Option> voiceWithSample(String voice) {
        return variants.stream()
                .flatMap(variant -> variant.fields().stream())
                .flatMap(field -> field instanceof ChoiceField choice && choice.look() == Look.VOICE
                        ? choice.options().stream()
                        : Stream.empty())
                .filter(option -> option.previewPath() != null && option.value().equals(voice))
                .findFirst();
    }

    /**
     * What it does: a model of several kinds does the one that fits to whether it is given a file.
     *
     * @param media whether it is given one
     */
    public Kind kind(boolean media) {
        return kinds.stream().filter(kind -> kind.fromMedia() == media).findFirst().orElse(kinds.getFirst());
    }

    public boolean retired() {
        return status == Status.RETIRED;
    }
}
