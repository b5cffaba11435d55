package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.MediaFacts;
import kiestudio.media.Media;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a variant as a form. When the variant changes, every value that still fits stays. */
final class InputForm extends Div {

    /** What was folded away, or just drawn, takes the keyboard a frame or two later; a group takes it with the first thing in it that can. */
    private static final String ARRIVE = """
            let tries = 0;
            const arrive = () => {
              if (!this.contains(document.activeElement)) {
                this.focus();
                if (!this.contains(document.activeElement)) {
                  this.querySelector('button, vaadin-button, input, textarea, [tabindex="0"]')?.focus();
                }
                if (tries++ < 30) requestAnimationFrame(arrive);
                return;
              }
              this.scrollIntoView({block: 'center'});
            };
            arrive();
            """;

    private final transient FieldControls controls;
    private final transient Words words;
    private final transient Runnable changed;
    private final transient Map<String, FieldControl> shown = new LinkedHashMap<>();
    private final transient List<MaskFit> masks = new ArrayList<>();
    private final Div basic = new Div();
    private final Div advanced = new Div();
    private final Details fold = new Details();
    private final Div beneathPrompt = new Div();
    private final DropAnywhere drops;

    InputForm(FieldControls controls, Words words, Runnable changed) {
        this.controls = controls;
        this.words = words;
        this.changed = changed;
        addClassName("input-form");
        basic.addClassName("fields");
        beneathPrompt.addClassName("beneath-prompt");
        advanced.addClassName("fields");
        fold.add(advanced);
        showWhenUnfolded(fold, advanced);
        drops = new DropAnywhere(this, controls.uploads(), words);
        add(basic, fold, drops);
    }

    /** What the person unfolds comes out from behind the foot. */
    static void showWhenUnfolded(Details fold, Component content) {
        fold.addOpenedChangeListener(change -> {
            if (change.isOpened() && change.isFromClient()) {
                content.getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest' }))");
            }
        });
    }

    /** For what belongs to the form without being a field of the catalogue. */
    void putBeforeAdvanced(Component extra) {
        addComponentAtIndex(indexOf(fold), extra);
    }

    /** For what belongs to the prompt; it is there while the form has one. */
    void putBeneathPrompt(Component... parts) {
        beneathPrompt.add(parts);
    }

    /** Each line of the prompt is a prompt of its own, or all of them are one. */
    void countPromptLines(boolean each) {
        shown.values().stream()
                .filter(control -> control instanceof PromptInput && isPrompt(control.field()))
                .map(PromptInput.class::cast)
                .forEach(prompt -> prompt.countLines(each));
    }

    boolean shows(List<Field> fields) {
        return fields().equals(fields);
    }

    List<Field> fields() {
        return shown.values().stream().map(FieldControl::field).toList();
    }

    void show(List<Field> fields) {
        var before = new HashMap<>(shown);
        shown.clear();
        basic.removeAll();
        advanced.removeAll();
        boolean prompts = true;
        for (Field field : fields) {
            FieldControl control = control(field, Optional.ofNullable(before.get(field.name())));
            shown.put(field.name(), control);
            Div place = field.advanced() ? advanced : basic;
            place.add(control.component());
            if (prompts && isPrompt(field)) {
                place.add(beneathPrompt);
                prompts = false;
            }
        }
        layMasks();
        PromptInput.pair(shown.values());
        drops.update();
        long folded = fields.stream().filter(Field::advanced).count();
        fold.setVisible(folded > 0);
        fold.setSummaryText(words.text("create.advanced", folded));
    }

    private static boolean isPrompt(Field field) {
        return field instanceof Field.TextField text && text.role() == Field.TextField.Role.PROMPT;
    }

    /** Beneath each mask that must fit a picture of the form. */
    private void layMasks() {
        masks.clear();
        for (FieldControl control : List.copyOf(shown.values())) {
            if (control.field() instanceof MediaField media && shown.get(media.sameSizeAs()) != null) {
                var fit = new MaskFit(control, shown.get(media.sameSizeAs()), words);
                masks.add(fit);
                Div place = media.advanced() ? advanced : basic;
                place.addComponentAtIndex(place.indexOf(control.component()) + 1, fit);
            }
        }
    }

    private FieldControl control(Field field, Optional<FieldControl> before) {
        if (before.isPresent() && before.get().field().equals(field)) {
            return before.get();
        }
        if (before.isPresent() && before.get() instanceof ImageUploader uploader && field instanceof MediaField media) {
            uploader.become(media);
            return uploader;
        }
        FieldControl control = controls.of(field);
        if (control instanceof ImageUploader uploader) {
            uploader.among(shown);
        }
        before.flatMap(FieldControl::value).ifPresent(control::restore);
        control.onChange(() -> {
            control.showProblem(null);
            masks.forEach(MaskFit::update);
            changed.run();
        });
        return control;
    }

    ObjectNode input() {
        var input = JsonNodeFactory.instance.objectNode();
        shown.forEach((name, control) -> control.value().ifPresent(value -> input.set(name, value)));
        return input;
    }

    /**
     * Takes over values by field name. A value may change the variant on the way, and so bring the field that another one needs.
     *
     * @return the names of those that found no place, or not a whole one
     */
    Set<String> fill(Map<String, JsonNode> values) {
        var left = new LinkedHashSet<>(values.keySet());
        List<Field> before;
        do {
            before = fields();
            left.removeIf(name -> shown.containsKey(name) && shown.get(name).restore(values.get(name)));
        } while (!left.isEmpty() && !shows(before));
        values.keySet().stream().filter(name -> !shown.containsKey(name)).forEach(left::add);
        return left;
    }

    /** Puts a medium into the first field that takes it: one with room for it, else one that holds a single other; a mask comes last. */
    boolean place(Media medium) {
        return place(medium, null);
    }

    /** @param field that shall take it, when it can */
    boolean place(Media medium, @Nullable String field) {
        List<ImageUploader> takers = uploaders()
                .filter(uploader -> uploader.accepts(medium))
                .sorted(Comparator.comparing(ImageUploader::isLastResort))
                .toList();
        Optional<ImageUploader> taker = takers.stream()
                .filter(uploader -> uploader.field().name().equals(field))
                .findFirst()
                .or(() -> takers.stream().filter(ImageUploader::hasRoom).findFirst())
                .or(() -> takers.stream().filter(uploader -> uploader.places() == 1).findFirst());
        taker.filter(uploader -> !uploader.holds(medium)).ifPresent(uploader -> uploader.add(medium));
        return taker.isPresent();
    }

    Optional<ImageUploader> uploader(String name) {
        return uploaders().filter(uploader -> uploader.field().name().equals(name)).findFirst();
    }

    /** Whether some field would take it, had it room. */
    boolean takes(Media medium) {
        return uploaders().anyMatch(uploader -> uploader.accepts(medium));
    }

    /** What the fields take; empty where there is none for media. */
    String mediaLimits() {
        return uploaders().map(ImageUploader::limits).distinct().collect(Collectors.joining("; "));
    }

    private Stream<ImageUploader> uploaders() {
        return shown.values().stream().filter(ImageUploader.class::isInstance).map(ImageUploader.class::cast);
    }

    /** Every field as it is when the form is new. */
    void clear() {
        clear(Set.copyOf(shown.keySet()));
    }

    /** The fields of these names as they are when the form is new. */
    void clear(Set<String> names) {
        List<Field> fields = fields();
        shown.keySet().removeAll(names);
        show(fields);
        changed.run();
    }

    Optional<MediaFacts> media(String reference) {
        return shown.values().stream()
                .map(control -> control.media().get(reference))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What the fields of these errors are called. */
    String labels(List<FieldError> errors) {
        return errors.stream()
                .filter(error -> shown.containsKey(error.field()))
                .map(error -> words.of(shown.get(error.field()).field().label()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a field of the form is called. */
    String label(String field) {
        return words.of(Objects.requireNonNull(shown.get(field)).field().label());
    }

    boolean has(String field) {
        return shown.containsKey(field);
    }

    /** An error of an input made with this form, in the person's words; the field must be in the form. */
    String explain(FieldError error, ObjectNode input) {
        FieldControl control = Objects.requireNonNull(shown.get(error.field()));
        return ProblemWords.of(control, input.get(error.field()), error, shown, words);
    }

    /** The fields for which something is still on its way. */
    Set<String> uploading() {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().busy())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says at a field what its own words cannot: they know nothing of lines and variables. */
    void say(String field, String problem) {
        Optional.ofNullable(shown.get(field)).ifPresent(control -> control.showProblem(problem));
    }

    /** Shows each error at its field and goes to the first; returns those whose field is not in the form. */
    List<FieldError> showProblems(List<FieldError> errors) {
        ObjectNode input = input();
        var problems = new LinkedHashMap<String, String>();
        errors.stream().filter(error -> has(error.field())).forEach(error -> problems.put(error.field(), explain(error, input)));
        mark(problems);
        problems.keySet().stream().findFirst().ifPresent(this::goTo);
        return errors.stream().filter(error -> !has(error.field())).toList();
    }

    /** Shows problems by field, and none at any other field. */
    void mark(Map<String, String> problems) {
        shown.forEach((name, control) -> control.showProblem(problems.get(name)));
    }

    /** Takes the keyboard to a field, unfolding what hides it. */
    void goTo(String field) {
        FieldControl control = shown.get(field);
        if (control != null) {
            if (control.field().advanced()) {
                fold.setOpened(true);
            }
            control.focus();
            goTo(control.component());
        }
    }

    /** Takes the keyboard to the prompt, or to the first field of a form without one. */
    void goToBeginning() {
        List<Field> fields = fields();
        fields.stream().filter(InputForm::isPrompt).findFirst().or(() -> fields.stream().findFirst()).map(Field::name).ifPresent(this::goTo);
    }

    /** Takes the keyboard to what is no field of the catalogue. */
    static void goTo(Component control) {
        control.getElement().executeJs(ARRIVE);
    }
}
