package kiestudio.ui.create;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Cost;
import kiestudio.ui.parts.Words;

/** "2 prompts × 3 runs × 2 models = 12 tasks · 96 credits", above the button, whenever a press would make more than one task. */
final class BatchSum extends Paragraph {

    private final transient ModelCatalog catalog;
    private final transient String prompts;
    private final transient Words words;

    /** @param speaks whether the model says its prompts: they are texts then */
    BatchSum(ModelCatalog catalog, boolean speaks, Words words) {
        this.catalog = catalog;
        this.prompts = speaks ? "texts" : "prompts";
        this.words = words;
        addClassName("batch-sum");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Nothing, for a single task. */
    void show(Batch batch, Function<String, Optional<MediaFacts>> media) {
        setVisible(batch.tasks() > 1);
        getElement().getClassList().set("bad", batch.tooMany());
        if (batch.tooMany()) {
            setText(batch.counted() ? product(batch) + ". " + tooMany() : tooMany());
        } else if (isVisible()) {
            setText(product(batch) + credits(batch.orders(), catalog, media).map(sum -> " · " + words.credits(sum)).orElse(""));
        }
    }

    String tooMany() {
        return words.text("batch.tooMany", words.number(Expansion.LIMIT));
    }

    private String product(Batch batch) {
        var factors = new ArrayList<String>();
        add(factors, prompts, batch.prompts());
        add(factors, "runs", batch.runs());
        add(factors, "models", batch.models());
        String tasks = counted("tasks", batch.tasks());
        return factors.size() < 2 || !batch.isProduct() ? tasks : String.join(" × ", factors) + " = " + tasks;
    }

    private void add(List<String> factors, String what, long amount) {
        if (amount > 1) {
            factors.add(counted(what, amount));
        }
    }

    private String counted(String what, long amount) {
        return words.counted("batch." + what, amount);
    }

    /** The list price of all of them; empty when that of one is not known. */
    static Optional<BigDecimal> credits(List<Order> orders, ModelCatalog catalog, Function<String, Optional<MediaFacts>> media) {
        Cost cost = Order.cost(orders, catalog, media);
        return cost.exact() ? Optional.ofNullable(cost.credits()) : Optional.empty();
    }
}
