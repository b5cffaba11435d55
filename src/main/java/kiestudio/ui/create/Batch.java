package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;

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
