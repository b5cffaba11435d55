package kiestudio.ui.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.account.Person;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import kiestudio.generation.UsableMedia;
import org.springframework.stereotype.Component;

/** Knows what a purchase costs and what it has to heed. */
@Component
record Purchases(Allowances allowances, ModelCatalog catalog, UsableMedia media) {

    BuyAgain again(Person person, Words words) {
        return new BuyAgain(this, person, words);
    }

    /** What these tasks cost once more by today's list. Reads the database. */
    Cost cost(Person person, List<TaskView> again) {
        Function<String, Optional<MediaFacts>> usable = media.of(person);
        return again.stream()
                .map(task -> catalog.findVariant(task.kieModel()).map(variant -> cost(task, variant, usable)).orElse(Cost.UNKNOWN))
                .reduce(Cost.NOTHING, Cost::plus);
    }

    private Cost cost(TaskView task, Variant variant, Function<String, Optional<MediaFacts>> usable) {
        BigDecimal price = catalog.estimate(variant, task.input(), usable);
        return price == null ? new Cost(catalog.least(variant), false) : new Cost(price, true);
    }
}
