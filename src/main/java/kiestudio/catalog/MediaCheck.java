package kiestudio.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what the media references of an input point to. References of the wrong shape are the schema's business and skipped. */
final class MediaCheck {

    private final Variant variant;
    private final ObjectNode input;
    private final Function<String, Optional<MediaFacts>> media;

    /** What the fields without an error point to. */
    private final Map<String, List<MediaFacts>> found = new HashMap<>();

    MediaCheck(Variant variant, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        this.variant = variant;
        this.input = input;
        this.media = media;
    }

    /** Messages by field; at most one each. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field.MediaField field : variant.mediaFields()) {
            String wrong = look(field);
            if (wrong != null) {
                errors.put(field.name(), wrong);
            }
        }
        for (Field.MediaField field : variant.mediaFields()) {
            String wrong = sizeDiffers(field);
            if (wrong != null) {
                errors.put(field.name(), wrong);
            }
        }
        return errors;
    }

    private @Nullable String look(Field.MediaField field) {
        List<String> references = references(field);
        List<MediaFacts> all = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            String which = field.many() ? "file " + (i + 1) + " " : "";
            MediaFacts facts = media.apply(references.get(i)).orElse(null);
            if (facts == null) {
                return which + "is not a file of yours, or was deleted: " + Refusal.UPLOAD_FIRST;
            }
            String wrong = refuse(field, facts);
            if (wrong != null) {
                return which + wrong;
            }
            all.add(facts);
        }
        long total = all.stream().mapToLong(MediaFacts::size).sum();
        if (field.maxTotalBytes() != null && total > field.maxTotalBytes()) {
            return "is too large: %s in total, at most %s".formatted(megabytes(total), megabytes(field.maxTotalBytes()));
        }
        found.put(field.name(), all);
        return null;
    }

    private List<String> references(Field.MediaField field) {
        JsonNode given = input.get(field.name());
        List<String> references = new ArrayList<>();
        if (given != null && given.isArray() == field.many()) {
            (field.many() ? given.values() : List.of(given)).forEach(item -> {
                if (item.isString() && item.stringValue().matches(VariantSchema.MEDIA_REFERENCE)) {
                    references.add(item.stringValue());
                }
            });
        }
        return references;
    }

    private static @Nullable String refuse(Field.MediaField field, MediaFacts facts) {
        if (!field.accept().contains(facts.mimeType())) {
            return "is " + facts.mimeType() + "; allowed are " + String.join(", ", field.accept());
        }
        if (facts.size() > field.maxBytes()) {
            return "is too large: %s, at most %s".formatted(megabytes(facts.size()), megabytes(field.maxBytes()));
        }
        if (facts.width() == null || facts.height() == null) {
            return null;
        }
        int shorter = Math.min(facts.width(), facts.height());
        int longer = Math.max(facts.width(), facts.height());
        if (field.minSide() != null && shorter < field.minSide()) {
            return "is too small: %s pixels, each side at least %d".formatted(sides(facts), field.minSide());
        }
        if (field.maxSide() != null && longer > field.maxSide()) {
            return "is too large: %s pixels, each side at most %d".formatted(sides(facts), field.maxSide());
        }
        BigDecimal pixels = BigDecimal.valueOf((long) shorter * longer);
        if (field.maxMegapixels() != null && pixels.movePointLeft(6).compareTo(field.maxMegapixels()) > 0) {
            return "is too large: %s pixels, at most %s megapixels"
                    .formatted(sides(facts), field.maxMegapixels().toPlainString());
        }
        return null;
    }

    private @Nullable String sizeDiffers(Field.MediaField field) {
        List<MediaFacts> own = found.getOrDefault(field.name(), List.of());
        List<MediaFacts> other = field.sameSizeAs() == null ? List.of() : found.getOrDefault(field.sameSizeAs(), List.of());
        if (own.isEmpty() || other.isEmpty()) {
            return null;
        }
        MediaFacts mask = own.getFirst();
        MediaFacts source = other.getFirst();
        boolean known = mask.width() != null && mask.height() != null && source.width() != null && source.height() != null;
        return !known || sides(mask).equals(sides(source))
                ? null
                : "is %s pixels; it must be exactly as large as %s, %s".formatted(sides(mask), field.sameSizeAs(), sides(source));
    }

    private static String sides(MediaFacts facts) {
        return facts.width() + "×" + facts.height();
    }

    /** Rounded up, so that a file one byte too large is not said to be as large as is allowed. */
    private static String megabytes(long bytes) {
        BigDecimal rounded = BigDecimal.valueOf(bytes).movePointLeft(6).setScale(2, RoundingMode.UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%s MB", rounded.toPlainString());
    }
}
