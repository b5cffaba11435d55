package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;

/** What the form of a model must have, read from the catalogue. */
record FormPlan(Model model) {

    /** Kinds that make the same result again from the same source, so that several at once would be paid for nothing. */
    private static final Set<Kind> REPEATABLE = EnumSet.of(Kind.UPSCALE, Kind.REMOVE_BACKGROUND);

    /** The variants that a person chooses between by name; empty when there is nothing to choose. */
    List<Variant> versions() {
        List<Variant> versions =
                model.variants().stream().filter(variant -> variant.whenGiven() == null).toList();
        return versions.size() > 1 ? versions : List.of();
    }

    /** A variant's fields, with those whose presence chooses the variant: they stand after the texts, and none of them is a must. */
    List<Field> fields(Variant variant) {
        List<Field> triggers = versions().isEmpty() ? triggers() : List.of();
        var fields = new ArrayList<Field>();
        for (Field field : variant.fields()) {
            if (triggers.stream().noneMatch(trigger -> trigger.name().equals(field.name()))) {
                fields.add(field);
            }
        }
        fields.addAll(afterTexts(fields), triggers);
        return List.copyOf(fields);
    }

    /** Every field that the form has or may come to have with this variant. */
    List<Field> allFields(Variant variant) {
        if (!versions().isEmpty()) {
            return variant.fields();
        }
        var fields = new LinkedHashMap<String, Field>();
        fields(variant).forEach(field -> fields.put(field.name(), field));
        model.variants().forEach(other -> other.fields().forEach(field -> fields.putIfAbsent(field.name(), field)));
        return List.copyOf(fields.values());
    }

    /** Whether the form has, or may come to have, a field for each text and each file that the other model cannot do without. */
    boolean hasEnoughFor(Model other) {
        return model.variants().stream()
                .map(this::allFields)
                .anyMatch(own -> other.variants().stream().anyMatch(variant -> haveEnoughFor(own, variant)));
    }

    private static boolean haveEnoughFor(List<Field> own, Variant variant) {
        var free = new ArrayList<>(own);
        return variant.fields().stream().filter(FormPlan::comesFromPerson).allMatch(needed -> free.stream()
                .filter(field -> FieldLikeness.alike(field, needed))
                .findFirst()
                .map(free::remove)
                .orElse(false));
    }

    /** Whether it must be there and is nothing without a person. */
    private static boolean comesFromPerson(Field field) {
        return field.required() && switch (field) {
            case TextField text -> text.defaultValue() == null;
            case Field.MediaField media -> true;
            case ChoiceField choice -> false;
            case NumberField number -> false;
            case Field.FlagField flag -> false;
        };
    }

    private List<Field> triggers() {
        return model.variants().stream()
                .filter(variant -> variant.whenGiven() != null)
                .flatMap(variant -> variant.field(Objects.requireNonNull(variant.whenGiven())).stream())
                .map(FormPlan::optional)
                .toList();
    }

    /** Media choose variants; without them another variant applies, so that only there they are required. */
    private static Field optional(Field field) {
        if (!(field instanceof Field.MediaField media)) {
            return field;
        }
        var basics = new Field.Basics(media.name(), media.label(), media.basics().help(), false, media.advanced());
        return new Field.MediaField(
                basics,
                media.role(),
                media.many(),
                media.maxItems(),
                media.accept(),
                media.maxBytes(),
                media.maxTotalBytes(),
                media.minSide(),
                media.maxSide(),
                media.maxMegapixels(),
                media.sameSizeAs());
    }

    private static int afterTexts(List<Field> fields) {
        int place = 0;
        while (place < fields.size() && fields.get(place) instanceof TextField) {
            place++;
        }
        return place;
    }

    /** Whether the model speaks: what it is given is a text and no prompt. */
    boolean speaks() {
        return model.kinds().contains(Kind.TEXT_TO_SPEECH);
    }

    /** Whether the model makes the same again from the same input: nobody wants to pay for that. */
    boolean repeatable() {
        return model.kinds().stream().anyMatch(REPEATABLE::contains);
    }

    /** Whether "number of images" is several tasks, because the variant has no field that counts results. */
    boolean countsByTasks(Variant variant) {
        return model.category() == Category.IMAGE
                && !repeatable()
                && variant.fields().stream().noneMatch(FormPlan::countsResults);
    }

    private static boolean countsResults(Field field) {
        return switch (field) {
            case ChoiceField choice -> choice.countsResults();
            case NumberField number -> number.countsResults();
            case TextField text -> false;
            case Field.FlagField flag -> false;
            case Field.MediaField media -> false;
        };
    }
}
