package kiestudio.ui.create;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.MediaFacts;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What is wrong with given pictures, in the person's own language and with the names of the form's fields. */
final class MediaProblemWords {

    private MediaProblemWords() {}

    /** Null where none of the common mistakes was made. */
    static @Nullable String of(MediaField field, Map<String, FieldControl> form, Words words) {
        Collection<MediaFacts> given = facts(field.name(), form);
        for (MediaFacts facts : given) {
            String wrong = size(field, facts, words);
            if (wrong != null) {
                return wrong;
            }
        }
        long total = given.stream().mapToLong(MediaFacts::size).sum();
        if (field.maxTotalBytes() != null && total > field.maxTotalBytes()) {
            return words.text("problem.media.total", words.bytes(total), words.bytes(field.maxTotalBytes()));
        }
        return differs(field, form, words);
    }

    private static @Nullable String size(MediaField field, MediaFacts facts, Words words) {
        if (facts.width() == null || facts.height() == null) {
            return null;
        }
        if (field.minSide() != null && Math.min(facts.width(), facts.height()) < field.minSide()) {
            return words.text("problem.media.small", sides(facts), words.number(field.minSide()));
        }
        if (field.maxSide() != null && Math.max(facts.width(), facts.height()) > field.maxSide()) {
            return words.text("problem.media.large", sides(facts), words.number(field.maxSide()));
        }
        var megapixels = BigDecimal.valueOf((long) facts.width() * facts.height()).movePointLeft(6);
        return field.maxMegapixels() != null && megapixels.compareTo(field.maxMegapixels()) > 0
                ? words.text("problem.media.megapixels", sides(facts), words.number(field.maxMegapixels()))
                : null;
    }

    private static @Nullable String differs(MediaField field, Map<String, FieldControl> form, Words words) {
        FieldControl other = field.sameSizeAs() == null ? null : form.get(field.sameSizeAs());
        if (other == null) {
            return null;
        }
        for (MediaFacts source : other.media().values()) {
            for (MediaFacts own : facts(field.name(), form)) {
                if (!sides(own).equals(sides(source))) {
                    return words.text(
                            "problem.media.differs", sides(own), words.of(other.field().label()), sides(source));
                }
            }
        }
        return null;
    }

    private static Collection<MediaFacts> facts(String name, Map<String, FieldControl> form) {
        return form.get(name).media().values();
    }

    private static String sides(MediaFacts facts) {
        return facts.width() + "×" + facts.height();
    }
}
