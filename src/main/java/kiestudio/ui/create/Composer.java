package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.OverBudgetException;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import kiestudio.generation.InvalidTasksException;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a task is composed: the model's form, and at its foot the one button with the price on it. */
final class Composer extends Div {

    private static final Logger log = LoggerFactory.getLogger(Composer.class);

    /** On a keyboard the same as a press of Generate; one that is held down counts once. */
    private static final String CTRL_ENTER = "event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat";

    private final transient FormPlan plan;
    private final transient ComposerServices services;
    private final transient Consumer<List<TaskView>> accepted;
    private final transient Words words = Words.here();
    private final transient Draftsman draftsman;
    private final Select<Variant> version = new Select<>();
    private final transient BatchControls batch;
    private transient @Nullable Press unanswered;
    private final NotTaken notTaken = new NotTaken(words);
    private final Paragraph reading = new Paragraph(words.text("create.reading"));
    private final PresetButton presets;
    final InputForm form;
    final ComposerFoot foot;

    /** @param accepted gets the tasks that one press of Generate made, one or more */
    Composer(Model model, ComposerServices services, Consumer<List<TaskView>> accepted) {
        this.plan = new FormPlan(model);
        this.services = services;
        this.accepted = accepted;
        form = new InputForm(new FieldControls(services, model, words), words, this::changed);
        batch = new BatchControls(plan, services, form, words, this::changed);
        foot = new ComposerFoot(plan.model(), services, form, words, batch.others, this::submit, this::clear);
        presets = new PresetButton(plan, services, form, version, notTaken, words);
        form.putBeforeAdvanced(presets);
        draftsman = new Draftsman(plan, services, form, version, batch, words);
        addClassName("composer");
        buildVersion();
        foot.product.add(batch.sum);
        reading.addClassName("reading-draft");
        reading.getElement().setAttribute("role", "status");
        add(notTaken, reading, version, form, batch.panel, foot);
        rest(true);
        getElement().addEventListener("keydown", pressed -> foot.press()).setFilter(CTRL_ENTER);
        changed();
        draftsman.thisIsStandard();
    }

    private void buildVersion() {
        version.setLabel(words.text("create.version"));
        version.setItemLabelGenerator(variant -> words.of(variant.name()));
        version.setItems(plan.versions());
        version.setVisible(!plan.versions().isEmpty());
        version.setWidthFull();
        if (version.isVisible()) {
            version.setValue(plan.versions().getFirst());
        }
        version.addValueChangeListener(chosen -> changed());
    }

    /** Fills the form with what was there before or was asked for, and says what of it found no place. */
    void begin(Start start) {
        try {
            notTaken.say(draftsman.begin(start), start.gone());
        } catch (RuntimeException unreadable) {
            log.error("a form could not be filled", unreadable);
            beginEmpty();
            return;
        }
        rest(false);
        foot.readAllowance();
    }

    /** What was typed before could not be read; it stays kept until something else is typed. */
    void beginEmpty() {
        draftsman.beginEmpty();
        notTaken.say(words.text("create.unread"));
        rest(false);
        foot.readAllowance();
    }

    /** Until the draft is there nothing can be typed, which it would overwrite. */
    private void rest(boolean resting) {
        reading.setVisible(resting);
        getElement().setAttribute("aria-busy", String.valueOf(resting));
        Stream.of(version, form, batch.panel, foot).forEach(part -> part.getElement().setAttribute("inert", resting));
    }

    /** Whether the form has been filled and what is typed into it is kept. */
    boolean begun() {
        return draftsman.keeping();
    }

    /** For who came here by a link that is gone now. Not where a keyboard on the screen would come up for it. */
    void takeKeyboard() {
        getElement().executeJs("""
                const lost = !document.activeElement || document.activeElement === document.body;
                if (lost && matchMedia('(hover: hover)').matches) {
                  this.querySelector('.prompt-input.large, vaadin-text-area, vaadin-button')?.focus({ preventScroll: true });
                }
                """);
    }

    private void clear() {
        foot.quiet();
        notTaken.setVisible(false);
        draftsman.clear();
    }

    /** Studio id, or Kie's where the person chose the version. */
    private String modelId() {
        Variant chosen = version.getValue();
        return chosen == null ? plan.model().id() : chosen.kieId();
    }

    private Variant variant(ObjectNode input) {
        return services.catalog().variant(modelId(), input);
    }

    private void changed() {
        Variant variant = variant(form.input());
        if (!form.shows(plan.fields(variant))) {
            form.show(plan.fields(variant));
        }
        Batch wanted = batch(variant);
        foot.show(wanted.orders(), form::media, batch.reasons(wanted));
        presets.update();
        draftsman.keep(variant);
    }

    /** What one press of Generate would make. */
    private Batch batch(Variant variant) {
        return batch.of(new Order(modelId(), variant, form.input()), form::media);
    }

    private void submit(List<Order> orders) {
        // The same again after no answer came is the same press.
        Press press = unanswered != null && unanswered.orders().equals(orders) ? unanswered : Press.of(orders);
        unanswered = press;
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> Submission.of(services.tasks(), services.person(), press),
                submission -> show(press, submission));
    }

    private void show(Press press, Submission submission) {
        foot.ready();
        foot.readAllowance();
        form.showProblems(List.of());
        if (!submission.made().isEmpty()) {
            accepted.accept(submission.made());
        }
        unanswered = null;
        switch (submission.failure()) {
            case null -> {}
            case InvalidTasksException invalid -> tell(press.orders(), invalid.errors());
            case OverBudgetException over ->
                foot.tell(words.text("create.overBudget", words.credits(over.needed()), words.credits(over.left())));
            case RuntimeException unexpected -> {
                log.error("whether a press of Generate was accepted is not known", unexpected);
                unanswered = press;
                foot.tell(words.text("create.unanswered"));
            }
        }
    }

    /** What is wrong with this model's orders stands at their fields; of other models it is said which they are. */
    private void tell(List<Order> orders, SortedMap<Integer, List<FieldError>> errors) {
        var sentences = new ArrayList<String>();
        errors.entrySet().stream()
                .filter(wrong -> isOwn(orders.get(wrong.getKey())))
                .findFirst()
                .ifPresent(wrong -> sentences.add(tell(orders.get(wrong.getKey()), wrong.getValue(), orders.size() > 1)));
        errors.entrySet().stream()
                .filter(wrong -> !isOwn(orders.get(wrong.getKey())))
                .map(wrong -> OrderProblems.ofOther(orders.get(wrong.getKey()), wrong.getValue(), services.catalog(), words))
                .distinct()
                .forEach(sentences::add);
        foot.tell(String.join("\n", sentences));
    }

    private boolean isOwn(Order order) {
        return plan.model().equals(services.catalog().find(order.model()).orElse(null));
    }

    private String tell(Order order, List<FieldError> errors, boolean oneOfMany) {
        List<FieldError> homeless = form.showProblems(errors);
        if (oneOfMany) {
            OrderProblems.ofPrompts(order, errors, words).forEach(form::say);
        }
        return homeless.isEmpty()
                ? words.text("create.look", form.labels(errors))
                : homeless.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining("\n"));
    }
}
