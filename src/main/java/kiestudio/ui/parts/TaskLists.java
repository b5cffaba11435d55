package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import org.springframework.stereotype.Service;

/** Makes live lists of tasks, and has what they are made with. */
@Service
public class TaskLists {

    private final TaskQueries queries;
    private final TaskService tasks;
    private final TaskFeed feed;
    private final ModelCatalog catalog;
    private final SignedIn signedIn;
    private final Clock clock;

    TaskLists(
            TaskQueries queries,
            TaskService tasks,
            TaskFeed feed,
            ModelCatalog catalog,
            SignedIn signedIn,
            Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.feed = feed;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The newest tasks that fit, kept up to date while the list is on a screen.
     *
     * @param filter of the person's own tasks
     * @param empty  shown when there are none
     */
    public TaskList newest(TaskFilter filter, int size, Component empty) {
        return new TaskList(this, signedIn.person(), filter, size, empty);
    }

    TaskQueries queries() {
        return queries;
    }

    TaskService tasks() {
        return tasks;
    }

    TaskFeed feed() {
        return feed;
    }

    ModelCatalog catalog() {
        return catalog;
    }

    Clock clock() {
        return clock;
    }
}
