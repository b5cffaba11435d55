package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.TextParts;
import kiestudio.catalog.Variant;
import kiestudio.generation.Speech;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes several orders of one whose text is longer than its model speaks at once, one a part. */
final class SpeechParts {

    /** Some hours of sound; what is longer was pasted by mistake, and no draft would hold it. */
    static final int MOST = 30;

    /** How much of its neighbours a part is told, for its intonation; a few sentences are enough. */
    private static final int CONTEXT = 500;

    private static final String BEFORE = "previous_text";
    private static final String AFTER = "next_text";
    private static final String LANGUAGE = "language_code";

    private SpeechParts() {}

    /** The field whose text is spoken; empty for a model that does not speak. */
    static Optional<TextField> spoken(Model model, Variant variant) {
        return variant.fields().stream()
                .filter(field -> model.kinds().contains(Kind.TEXT_TO_SPEECH))
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(text -> text.role() == TextField.Role.PROMPT)
                .findFirst();
    }

    /** The parts in which a text is spoken, or the text itself where it is too long even for parts: the check says so then. */
    static List<String> texts(String text, TextField field, Locale language) {
        if (TextParts.length(text) <= field.maxLength()) {
            return List.of(text);
        }
        List<String> parts = TextParts.of(text, field.maxLength(), language);
        return parts.isEmpty() || parts.size() > MOST ? List.of(text) : parts;
    }

    /** @param screen the person's language, unless the order names that of its text */
    static List<Order> of(Model model, Order order, Locale screen) {
        return spoken(model, order.variant())
                .filter(field -> order.input().path(field.name()).isString())
                .map(field -> of(order, field, texts(order.input().get(field.name()).stringValue(), field, language(order, screen))))
                .orElse(List.of(order));
    }

    static Locale language(Order order, Locale screen) {
        Locale named = Locale.forLanguageTag(order.input().path(LANGUAGE).asString(""));
        return named.getLanguage().isEmpty() ? screen : named;
    }

    private static List<Order> of(Order order, TextField field, List<String> texts) {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode input = order.input().deepCopy().put(field.name(), texts.get(i));
            if (i > 0) {
                tell(input, BEFORE, order.variant(), texts.get(i - 1));
            }
            if (i < texts.size() - 1) {
                tell(input, AFTER, order.variant(), texts.get(i + 1));
            }
            orders.add(new Order(
                    order.model(), order.variant(), input, order.values(), texts.size() == 1 ? null : new Order.Part(i + 1, texts.size())));
        }
        return List.copyOf(orders);
    }

    /** What a text was ordered with before it was cut, but for white space at the seams; all its parts must be there. */
    static ObjectNode whole(Speech speech, Variant variant) {
        List<TaskView> parts = speech.parts();
        ObjectNode last = parts.getLast().input();
        ObjectNode whole = parts.getFirst().input().deepCopy();
        String text = parts.stream().map(TaskView::prompt).reduce(TextParts::join).orElseThrow();
        Expansion.promptFields(variant).findFirst().ifPresent(field -> whole.put(field.name(), text));
        whole.remove(AFTER);
        if (last.has(AFTER)) {
            whole.set(AFTER, last.get(AFTER));
        }
        return whole;
    }

    /** Some models take what is spoken before and after, and then go on as one voice would. */
    private static void tell(ObjectNode input, String name, Variant variant, String neighbour) {
        if (variant.field(name).orElse(null) instanceof TextField context) {
            int most = Math.min(CONTEXT, context.maxLength());
            input.put(name, name.equals(BEFORE) ? TextParts.ending(neighbour, most) : TextParts.beginning(neighbour, most));
        }
    }

    /** What each order of a press is a part of, in their order: every text gets an id of its own, new at every call. */
    static List<Optional<SpeechPart>> named(List<Order> orders) {
        var parts = new ArrayList<Optional<SpeechPart>>();
        UUID speech = UUID.randomUUID();
        for (Order order : orders) {
            Order.@Nullable Part part = order.part();
            if (part != null && part.number() == 1) {
                speech = UUID.randomUUID();
            }
            parts.add(part == null ? Optional.empty() : Optional.of(new SpeechPart(speech, part.number(), part.count())));
        }
        return parts;
    }
}
