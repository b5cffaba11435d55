package kiestudio.ui.create;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.Draft;
import kiestudio.ui.create.Reasons.Reason;
import kiestudio.ui.create.Reasons.Target;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * What makes many tasks of one form: variables, a prompt per line, several runs, other models. The first two stand at the prompt; the
 * others in a fold of their own, except that a model whose pictures are counted by tasks has its runs among the fields.
 */
final class BatchControls {

    private static final int MOST_RUNS = 8;

    private final FormPlan plan;
    private final Words words;
    private final InputForm form;
    private final Runnable changed;
    private final ModelCatalog catalog;
    private final VariableFields variables;
    private final Checkbox perLine = new Checkbox();
    private final RadioButtonGroup<Integer> runs = new RadioButtonGroup<>();
    private final Paragraph seedHint = new Paragraph();
    private final Div runsInForm = new Div();
    private final Div runsInPanel = new Div();
    private final AlsoWith also;
    final Details panel = new Details();
    final BatchSum sum;

    /** Where the other models are chosen. */
    final Target others = new Target.Control(() -> {}, this::goToOthers);

    private final Target moreRuns = new Target.Control(() -> {}, this::goToRuns);
    private boolean restoring;

    /** Puts its parts for the prompt and the runs into the form. */
    BatchControls(FormPlan plan, ComposerServices services, InputForm form, Words words, Runnable changed) {
        Runnable tell = () -> {
            if (!restoring) {
                changed.run();
            }
        };
        this.plan = plan;
        this.words = words;
        this.form = form;
        this.changed = changed;
        this.catalog = services.catalog();
        variables = new VariableFields(words, tell);
        also = new AlsoWith(plan, services, words, tell);
        sum = new BatchSum(services.catalog(), plan.speaks(), words);
        perLine.setLabel(words.text(plan.speaks() ? "batch.perLine.speech" : "batch.perLine"));
        perLine.addClassName("per-line");
        perLine.addValueChangeListener(chosen -> tell.run());
        runs.setItems(IntStream.rangeClosed(1, MOST_RUNS).boxed().toList());
        runs.setValue(1);
        runs.addClassNames("segments", "runs");
        runs.addValueChangeListener(chosen -> tell.run());
        seedHint.setText(words.text("batch.seed"));
        seedHint.addClassName("field-help");
        panel.addClassName("batch-panel");
        var content = new Div(runsInPanel, also);
        InputForm.showWhenUnfolded(panel, content);
        content.addClassName("fields");
        panel.add(content);
        form.putBeneathPrompt(perLine, variables);
        form.putBeforeAdvanced(runsInForm);
    }

    /** Brings the controls in step with the form, and says what a press would make. */
    Batch of(Order order, Function<String, Optional<MediaFacts>> media) {
        arrange(order.variant());
        boolean several = runs.getParent().isPresent();
        var expansion = new Expansion(perLine.getValue() && hasPrompt(order.variant()), variables.typed(), several ? runs.getValue() : 1);
        form.countPromptLines(expansion.promptPerLine());
        variables.show(expansion.variables(order));
        seedHint.setVisible(expansion.runs() > 1 && SeedWalk.applies(order));
        List<OtherForm> others = also.filled(order);
        Batch batch = batch(order, others, expansion).inParts(catalog, words.locale());
        also.explain(other -> ofOther(batch, other, expansion), batch.tooMany(), media);
        panel.setSummaryText(
                batch.tasks() > 1 && batch.counted() ? words.text("batch.title.many", words.number(batch.tasks())) : words.text("batch.title"));
        sum.show(batch, media);
        return batch;
    }

    /** No more orders are made than could be bought, whatever the prompts, runs and models multiply to. */
    private Batch batch(Order order, List<OtherForm> others, Expansion expansion) {
        var froms = new ArrayList<Order>(List.of(order));
        var expansions = new ArrayList<Expansion>(List.of(expansion));
        for (OtherForm other : others) {
            froms.add(other.order());
            expansions.add(once(expansion, other));
        }
        List<Long> counts = IntStream.range(0, froms.size())
                .mapToObj(i -> expansions.get(i).prompts(froms.get(i)) * expansions.get(i).runs())
                .toList();
        List<Integer> shares = Batch.shares(counts);
        List<List<Order>> orders = IntStream.range(0, froms.size())
                .mapToObj(i -> expansions.get(i).of(froms.get(i), shares.get(i)))
                .toList();
        return new Batch(
                Batch.inTurns(orders),
                counts.stream().mapToLong(Long::longValue).sum(),
                true,
                expansion.prompts(order),
                expansion.runs(),
                froms.size(),
                expansion.unfilled(order));
    }

    /** One at least, to say what it lacks, though too many others leave it no room. */
    private static List<Order> ofOther(Batch batch, OtherForm other, Expansion expansion) {
        Order from = other.order();
        List<Order> orders = batch.orders().stream().filter(order -> order.model().equals(from.model())).toList();
        return orders.isEmpty() ? once(expansion, other).of(from, 1) : orders;
    }

    /** A model that makes the same again from the same input has one run of it. */
    private static Expansion once(Expansion expansion, OtherForm other) {
        return other.repeatable() ? new Expansion(expansion.promptPerLine(), expansion.values(), 1) : expansion;
    }

    private static boolean hasPrompt(Variant variant) {
        return Expansion.promptFields(variant).findAny().isPresent();
    }

    private void arrange(Variant variant) {
        boolean counted = plan.countsByTasks(variant);
        Div place = counted ? runsInForm : runsInPanel;
        if (plan.repeatable()) {
            runs.removeFromParent();
        } else if (runs.getParent().filter(place::equals).isEmpty()) {
            runs.setLabel(words.text(counted ? "create.count" : "batch.runs.label"));
            place.add(runs, seedHint);
        }
        panel.setVisible(also.isVisible() || !counted && !plan.repeatable());
    }

    /** What is in the way of the batch as such, beside what is wrong with its orders. */
    List<Reason> reasons(Batch batch) {
        var reasons = new ArrayList<Reason>();
        batch.unfilled().forEach(name -> reasons.add(new Reason(
                words.text("reason.field", name, words.text("batch.variable.missing")),
                new Target.Control(() -> variables.mark(name), () -> variables.focus(name)))));
        if (batch.tooMany()) {
            reasons.add(new Reason(sum.tooMany(), whatMultiplies(batch)));
        }
        return reasons;
    }

    private @Nullable Target whatMultiplies(Batch batch) {
        if (batch.models() > 1) {
            return others;
        }
        return batch.runs() > 1
                ? moreRuns
                : Expansion.promptFields(batch.orders().getFirst().variant())
                        .findFirst()
                        .map(prompt -> new Target.InForm(prompt.name()))
                        .orElse(null);
    }

    private void goToOthers() {
        panel.setOpened(true);
        also.goTo();
    }

    private void goToRuns() {
        panel.setOpened(panel.isOpened() || runs.getParent().filter(runsInPanel::equals).isPresent());
        InputForm.goTo(runs);
    }

    int runs() {
        return runs.getValue();
    }

    Draft.Batch kept() {
        return new Draft.Batch(perLine.getValue(), variables.typed(), also.modelIds());
    }

    void restore(int copies, Draft.Batch batch) {
        restoring = true;
        runs.setValue(Math.clamp(copies, 1, MOST_RUNS));
        perLine.setValue(batch.promptPerLine());
        variables.restore(batch.values());
        also.restore(batch.models());
        restoring = false;
        changed.run();
    }
}
