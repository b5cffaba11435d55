package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.generation.PlaceInGroup;
import kiestudio.generation.SubmitTask;

/** One press of Generate: what it asks for, each with its submission id, fixed here, so that asking again buys nothing twice. */
record Press(List<Order> orders, List<SubmitTask> tasks) {

    static Press of(List<Order> orders) {
        UUID group = UUID.randomUUID();
        var tasks = new ArrayList<SubmitTask>();
        for (Order order : orders) {
            PlaceInGroup place = orders.size() == 1 ? null : new PlaceInGroup(group, tasks.size(), order.values());
            tasks.add(new SubmitTask(order.model(), order.input().deepCopy(), UUID.randomUUID(), place));
        }
        return new Press(List.copyOf(orders), List.copyOf(tasks));
    }
}
