package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** The one toast about results: what comes while it is there is added to it. */
final class ResultToast {

    /** Long enough to come to its button by the keyboard. */
    private static final Duration STAYS = Duration.ofSeconds(12);

    private final ModelCatalog catalog;
    private final Words words;
    private final Consumer<List<TaskView>> show;
    private final List<TaskView> told = new ArrayList<>();
    private final Notification toast = Toast.thatStays(STAYS);

    /** @param show brings these into sight */
    ResultToast(ModelCatalog catalog, Words words, Consumer<List<TaskView>> show) {
        this.catalog = catalog;
        this.words = words;
        this.show = show;
        toast.addClassName("result-toast");
        toast.addOpenedChangeListener(changed -> {
            if (!changed.isOpened()) {
                told.clear();
            }
        });
    }

    void add(List<TaskView> tasks) {
        told.addAll(tasks);
        List<TaskView> all = List.copyOf(told);
        var text = new Span(NoticeWords.of(all, catalog, words));
        text.addClassName("toast-text");
        var button = new Button(words.text("notice.show"), clicked -> {
            toast.close();
            show.accept(all);
        });
        var close = TaskActions.button(Icon.X, words.text("dialog.close"), toast::close);
        var line = new Div(StateIcon.of(worst(all)).create(), text, button, close);
        line.addClassNames("toast-line", "state-" + worst(all).id());
        toast.removeAll();
        toast.add(line);
        toast.open();
    }

    void close() {
        toast.close();
    }

    private static TaskState worst(List<TaskView> tasks) {
        return List.of(TaskState.LOST, TaskState.UNCLEAR, TaskState.FAIL).stream()
                .filter(state -> tasks.stream().anyMatch(task -> task.state() == state))
                .findFirst()
                .orElse(TaskState.SUCCESS);
    }

    /** In the History: one task opened, several in the list. */
    static QueryParameters place(List<TaskView> tasks) {
        return tasks.size() == 1
                ? QueryParameters.simple(Map.of("task", tasks.getFirst().id().toString()))
                : QueryParameters.empty();
    }
}
