package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Lineage;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskGroups;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.generation.WaitingLine;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.springframework.stereotype.Service;

/** Makes live lists of tasks, and has what they are made with. */
@Service
public class TaskLists {

    private final TaskQueries queries;
    private final TaskService tasks;
    private final TaskGroups groups;
    private final TaskFeed feed;
    private final ModelCatalog catalog;
    private final MediaService media;
    private final Lineage lineage;
    private final ModelFigures figures;
    private final Favourites favourites;
    private final PersonalSettings settings;
    private final WaitingLine line;
    private final SystemNotices notices;
    private final SignedIn signedIn;
    private final Clock clock;

    TaskLists(
            TaskQueries queries,
            TaskService tasks,
            TaskGroups groups,
            TaskFeed feed,
            ModelCatalog catalog,
            MediaService media,
            Lineage lineage,
            ModelFigures figures,
            Favourites favourites,
            PersonalSettings settings,
            WaitingLine line,
            SystemNotices notices,
            SignedIn signedIn,
            Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.groups = groups;
        this.feed = feed;
        this.catalog = catalog;
        this.media = media;
        this.lineage = lineage;
        this.figures = figures;
        this.favourites = favourites;
        this.settings = settings;
        this.line = line;
        this.notices = notices;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The newest tasks that fit, kept up to date while the list is on a screen. In a list of one model the newest batch that it had a
     * part in stands as one block.
     *
     * @param filter of the person's own tasks
     * @param empty  shown when there are none
     */
    public TaskList newest(TaskFilter filter, int size, Component empty) {
        return new TaskList(this, signedIn.person(), filter, size, empty);
    }

    /**
     * What one press of Generate made, kept up to date while it is on a screen.
     *
     * @param empty shown when there is nothing that the person may see
     */
    public BatchBlock batch(UUID groupId, Component empty) {
        return new BatchBlock(this, signedIn.person(), groupId, empty);
    }

    /** For the frame around the screens: says what came of this person's tasks, wherever they are. */
    public ResultNotices notices(Person person) {
        return new ResultNotices(this, person);
    }

    /** Tasks with the pictures that they began with; reads, unless none of them has one. */
    List<ShownTask> withSources(List<TaskView> listed) {
        Map<UUID, UUID> sources = new HashMap<>();
        listed.forEach(task -> SourcePicture.of(task, catalog).ifPresent(source -> sources.put(task.id(), source)));
        Map<UUID, Media> found = sources.isEmpty()
                ? Map.of()
                : media.findAll(Set.copyOf(sources.values())).stream()
                        .collect(Collectors.toMap(Media::id, medium -> medium));
        return listed.stream()
                .map(task -> new ShownTask(
                        task, Optional.ofNullable(sources.get(task.id())).map(found::get).orElse(null)))
                .toList();
    }

    TaskQueries queries() {
        return queries;
    }

    TaskService tasks() {
        return tasks;
    }

    TaskGroups groups() {
        return groups;
    }

    TaskFeed feed() {
        return feed;
    }

    ModelCatalog catalog() {
        return catalog;
    }

    Lineage lineage() {
        return lineage;
    }

    ModelFigures figures() {
        return figures;
    }

    Favourites favourites() {
        return favourites;
    }

    PersonalSettings settings() {
        return settings;
    }

    MediaService media() {
        return media;
    }

    WaitingLine line() {
        return line;
    }

    SystemNotices notices() {
        return notices;
    }

    Clock clock() {
        return clock;
    }
}
