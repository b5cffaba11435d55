package kiestudio.ui.create;

import java.util.Arrays;
import java.util.Locale;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.media.VoiceSamples;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * A voice as people choose it. The catalogue knows no more of it than its label, "name – character".
 *
 * @param character empty where the label is a name alone
 * @param sample    address of its sample, or null where there is none
 */
record Voice(Option option, String name, String character, @Nullable String sample) {

    private static final String DASH = " – ";

    static Voice of(Option option, String model, Words words) {
        String label = words.of(option.label());
        int dash = label.indexOf(DASH);
        return new Voice(
                option,
                dash < 0 ? label : label.substring(0, dash),
                dash < 0 ? "" : label.substring(dash + DASH.length()),
                option.previewPath() == null ? null : VoiceSamples.path(model, option.value().toString()));
    }

    /** Kie's. */
    String id() {
        return option.value().toString();
    }

    /** Whether every word is somewhere in its label, in the person's language or in English, which is Kie's. */
    boolean fits(String search) {
        String text = (name + " " + character + " " + option.label().en()).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
