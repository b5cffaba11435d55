package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiestudio.catalog.ModelCatalog;

/**
 * What one press of Generate would make, and how many that is.
 *
 * @param orders one or more; no more than {@link Expansion#LIMIT}, though there were more
 * @param tasks  how many there are
 * @param unfilled variables without a value
 */
record Batch(List<Order> orders, long tasks, long prompts, int runs, int models, List<String> unfilled) {

    boolean tooMany() {
        return tasks > Expansion.LIMIT;
    }

    /** Whether every prompt is made in every run by every model. */
    boolean isProduct() {
        return prompts * runs * models == tasks;
    }

    /** With each text that is longer than its model speaks at once as several orders. */
    Batch inParts(ModelCatalog catalog, Locale screen) {
        List<Order> whole = orders.stream()
                .flatMap(order -> SpeechParts.of(catalog.find(order.model()).orElseThrow(), order, screen).stream())
                .toList();
        return new Batch(whole, tasks, prompts, runs, models, unfilled);
    }

    /** Model by model in turns, so that what is to be compared is made side by side. */
    static List<Order> inTurns(List<List<Order>> byModel) {
        var orders = new ArrayList<Order>();
        int longest = byModel.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Order> ofModel : byModel) {
                if (i < ofModel.size()) {
                    orders.add(ofModel.get(i));
                }
            }
        }
        return orders.stream().limit(Expansion.LIMIT).toList();
    }
}
