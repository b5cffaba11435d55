package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiestudio.account.OverBudgetException;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.ObjectNode;

/** Where a task is composed: the model's form, and at its foot the one button with the price on it. */
final class Composer extends Div {

    /** On a keyboard the same as a press of Generate; one that is held down counts once. */
    private static final String CTRL_ENTER = "event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat";

    private final transient FormPlan plan;
    private final transient ComposerServices services;
    private final transient Consumer<List<TaskView>> accepted;
    private final transient Words words = Words.here();
    private final transient Draftsman draftsman;
    private final Select<Variant> version = new Select<>();
    private final RadioButtonGroup<Integer> count = new RadioButtonGroup<>();
    private final NotTaken notTaken = new NotTaken(words);
    final InputForm form;
    final ComposerFoot foot;

    /** @param accepted gets the tasks that one press of Generate made, one or more */
    Composer(Model model, ComposerServices services, Consumer<List<TaskView>> accepted) {
        this.plan = new FormPlan(model);
        this.services = services;
        this.accepted = accepted;
        form = new InputForm(new FieldControls(services.uploads(), model.id(), words), words, this::changed);
        foot = new ComposerFoot(services.catalog(), words, this::submit, this::clear);
        draftsman = new Draftsman(plan, services, form, version, count, words);
        addClassName("composer");
        buildVersion();
        buildCount();
        form.putBeforeAdvanced(count);
        add(notTaken, version, form, foot);
        getElement().addEventListener("keydown", pressed -> generate()).setFilter(CTRL_ENTER);
        addDetachListener(left -> draftsman.withdrawOffer());
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

    private void buildCount() {
        count.setLabel(words.text("create.count"));
        count.setItems(1, 2, 3, 4);
        count.setValue(1);
        count.addClassName("segments");
        count.addValueChangeListener(chosen -> changed());
    }

    /** Fills the form with what was there before or was asked for, and says what of it found no place. */
    void begin(Start start) {
        notTaken.say(draftsman.begin(start), start.gone());
    }

    /** Whether the form has been filled and what is typed into it is kept. */
    boolean begun() {
        return draftsman.keeping();
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
        count.setVisible(plan.countsByTasks(variant));
        foot.show(orders(variant), form::media);
        draftsman.keep(variant);
    }

    /** What one press of Generate would make. */
    private List<Order> orders(Variant variant) {
        int copies = count.isVisible() ? count.getValue() : 1;
        return Collections.nCopies(copies, new Order(modelId(), variant, form.input()));
    }

    private void generate() {
        if (foot.press()) {
            submit();
        }
    }

    private void submit() {
        foot.quiet();
        if (form.busy()) {
            foot.ready();
            foot.tell(words.text("create.uploading"));
            return;
        }
        List<Order> orders = orders(variant(form.input()));
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> Submission.of(services.tasks(), services.person(), orders),
                this::show);
    }

    private void show(Submission submission) {
        foot.ready();
        form.showProblems(List.of());
        if (!submission.made().isEmpty()) {
            accepted.accept(submission.made());
        }
        switch (submission.failure()) {
            case null -> {}
            case InvalidInputException invalid -> tell(invalid.errors());
            case OverBudgetException over ->
                foot.tell(words.text("create.overBudget", words.credits(over.needed()), words.credits(over.left())));
            case RuntimeException unexpected -> throw unexpected;
        }
    }

    private void tell(List<FieldError> errors) {
        List<FieldError> homeless = form.showProblems(errors);
        foot.tell(
                homeless.isEmpty()
                        ? words.text("create.look", form.labels(errors))
                        : homeless.stream()
                                .map(error -> error.field() + ": " + error.message())
                                .collect(Collectors.joining("\n")));
    }
}
