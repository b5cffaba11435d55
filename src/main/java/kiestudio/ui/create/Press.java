package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.generation.PlaceInGroup;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.SubmitTask;

/** One press of Generate: what it asks for, each with its submission id, fixed here, so that asking again buys nothing twice. */
record Press(List<Order> orders, List<SubmitTask> tasks) {

    /** Several results are a group; the parts of one text are one result. */
    static Press of(List<Order> orders) {
        long results = orders.stream().filter(order -> order.part() == null || order.part().number() == 1).count();
        UUID group = UUID.randomUUID();
        List<Optional<SpeechPart>> parts = SpeechParts.named(orders);
        var tasks = new ArrayList<SubmitTask>();
        for (Order order : orders) {
            PlaceInGroup place = results == 1 ? null : new PlaceInGroup(group, tasks.size(), order.values());
            tasks.add(new SubmitTask(
                    order.model(), order.input().deepCopy(), UUID.randomUUID(), place, parts.get(tasks.size()).orElse(null)));
        }
        return new Press(List.copyOf(orders), List.copyOf(tasks));
    }
}
