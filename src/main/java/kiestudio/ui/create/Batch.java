package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kiestudio.catalog.ModelCatalog;

/**
 * What one press of Generate would make, and how many that is.
 *
 * @param orders   one or more; where there are more than {@link Expansion#LIMIT}, the first of them
 * @param tasks    how many there are
 * @param counted  false when there are more than the limit, nobody knows how many
 * @param unfilled variables without a value
 */
record Batch(List<Order> orders, long tasks, boolean counted, long prompts, int runs, int models, List<String> unfilled) {

    boolean tooMany() {
        return tasks > Expansion.LIMIT;
    }

    /** Whether every prompt is made in every run by every model. */
    boolean isProduct() {
        return prompts * runs * models == tasks;
    }

    /**
     * With each text that is longer than its model speaks at once as several orders. One more than the limit is enough to know that
     * there are too many, so that no more are made.
     */
    Batch inParts(ModelCatalog catalog, Locale screen) {
        if (tooMany()) {
            return this;
        }
        List<Order> whole = orders.stream()
                .flatMap(order -> SpeechParts.of(catalog.find(order.model()).orElseThrow(), order, screen).stream())
                .limit(Expansion.LIMIT + 1L)
                .toList();
        return new Batch(whole, whole.size(), whole.size() <= Expansion.LIMIT, prompts, runs, models, unfilled);
    }

    /** How many of each model's orders there are among the first up to the limit, when the models take turns. */
    static List<Integer> shares(List<Long> byModel) {
        int[] shares = new int[byModel.size()];
        int left = Expansion.LIMIT;
        for (int round = 0; left > 0; round++) {
            int turn = round;
            int[] taking = IntStream.range(0, shares.length).filter(model -> byModel.get(model) > turn).limit(left).toArray();
            if (taking.length == 0) {
                break;
            }
            for (int model : taking) {
                shares[model]++;
            }
            left -= taking.length;
        }
        return IntStream.of(shares).boxed().toList();
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
