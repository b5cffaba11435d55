package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.TaskGroups;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** What can be done with a whole batch: stop those that still wait, and make the failed ones again, for a price that is said before. */
final class BatchCommands extends Div {

    private final transient TaskGroups groups;
    private final transient Person person;
    private final UUID groupId;
    private final transient Words words;
    private final transient Runnable done;
    private final transient BuyAgain buyAgain;
    private final Button cancel;
    private final Button retry;
    private transient List<TaskView> offered = List.of();

    /** @param done called in the UI after something was done */
    BatchCommands(TaskLists parts, Person person, UUID groupId, Words words, Runnable done) {
        this.groups = parts.groups();
        this.buyAgain = parts.buyAgain(person, words);
        this.person = person;
        this.groupId = groupId;
        this.words = words;
        this.done = done;
        addClassName("batch-commands");
        cancel = new Button(words.text("batch.cancel"), Icon.BAN.create(), clicked -> cancel());
        retry = new Button(Icon.ROTATE_CCW.create(), clicked -> retry());
        retry.setTooltipText(words.text("batch.retry.explain"));
        add(cancel, retry);
    }

    /** @param tasks every one of them, also such as stand together in one tile: each costs */
    void show(List<TaskView> tasks) {
        long waiting = tasks.stream().filter(task -> task.state() == TaskState.PENDING).count();
        cancel.setVisible(waiting > 0);
        List<TaskView> failed = TaskGroups.failed(tasks);
        offered = failed;
        retry.setVisible(!failed.isEmpty() && failed.getFirst().ownerId().equals(person.id()));
        BigDecimal price = Cost.asBooked(failed).credits();
        retry.setText(words.text("batch.retry", failed.size(), price == null ? words.text("create.priceUnknown") : words.credits(price)));
    }

    private void cancel() {
        OffUi.read(UI.getCurrentOrThrow(), () -> groups.cancelRest(person, groupId), stopped -> {
            done.run();
            Toast.say(words.text("batch.cancelled", stopped));
        });
    }

    private void retry() {
        // Those that the price was said of: what has failed since is not bought unseen.
        List<TaskView> again = offered;
        List<UUID> wanted = again.stream().map(TaskView::id).toList();
        buyAgain.press(again, press -> OffUi.read(
                UI.getCurrentOrThrow(),
                () -> groups.retryFailed(person, groupId, wanted, press),
                made -> done.run(),
                failure -> Toast.say(TaskActions.reason(failure, words))));
    }
}
