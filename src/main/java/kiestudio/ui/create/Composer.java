package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiestudio.account.OverBudgetException;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.ObjectNode;

/** Where a task is composed: the model's form, and at its foot the one button with the price on it. */
final class Composer extends Div {

    private final transient FormPlan plan;
    private final transient ComposerServices services;
    private final transient Consumer<List<TaskView>> accepted;
    private final transient Words words = Words.here();
    private final Select<Variant> version = new Select<>();
    private final RadioButtonGroup<Integer> count = new RadioButtonGroup<>();
    final InputForm form;
    final Button generate = new Button();
    final Paragraph problem = new Paragraph();

    /** @param accepted gets the tasks that one press of Generate made, one or more */
    Composer(Model model, ComposerServices services, Consumer<List<TaskView>> accepted) {
        this.plan = new FormPlan(model);
        this.services = services;
        this.accepted = accepted;
        form = new InputForm(new FieldControls(services.uploads(), model.id(), words), words, this::changed);
        addClassName("composer");
        buildVersion();
        buildCount();
        form.putBeforeAdvanced(count);
        add(version, form, foot());
        changed();
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

    private Div foot() {
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.addClassName("generate");
        generate.setWidthFull();
        generate.setDisableOnClick(true);
        generate.addClickListener(clicked -> generate());
        var foot = new Div(problem, generate);
        foot.addClassName("composer-foot");
        return foot;
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
        generate.setText(words.text("create.generate", price(variant)));
    }

    private int copies() {
        return count.isVisible() ? count.getValue() : 1;
    }

    /** What one press costs; before the form says enough, what it costs at least; in no case a guess. */
    private String price(Variant variant) {
        BigDecimal each = services.catalog().estimate(variant, form.input(), form::media);
        if (each != null) {
            return words.credits(each.multiply(BigDecimal.valueOf(copies())));
        }
        return PriceFrom.of(List.of(variant))
                .map(from -> from.in(words))
                .orElseGet(() -> words.text("create.priceUnknown"));
    }

    private void generate() {
        problem.setVisible(false);
        ObjectNode input = form.input();
        UUID group = copies() > 1 ? UUID.randomUUID() : null;
        var made = new ArrayList<TaskView>();
        try {
            for (int copy = 0; copy < copies(); copy++) {
                made.add(services.tasks()
                        .submit(services.person(), new SubmitTask(modelId(), input.deepCopy(), UUID.randomUUID(), group)));
            }
            form.showProblems(List.of());
        } catch (InvalidInputException invalid) {
            tell(form.showProblems(invalid.errors()));
        } catch (OverBudgetException over) {
            tell(words.text("create.overBudget", words.credits(over.needed()), words.credits(over.left())));
        } finally {
            generate.setEnabled(true);
            if (!made.isEmpty()) {
                accepted.accept(List.copyOf(made));
            }
        }
    }

    private void tell(List<FieldError> homeless) {
        tell(
                homeless.isEmpty()
                        ? words.text("create.look")
                        : homeless.stream()
                                .map(error -> error.field() + ": " + error.message())
                                .collect(Collectors.joining("\n")));
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
