package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.Favourites;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.Speeches;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.springframework.stereotype.Service;

/** Makes live lists of tasks, and has what they are made with. */
@Service
public class TaskLists {

    private final TaskQueries queries;
    private final TaskService tasks;
    private final Speeches speeches;
    private final TaskFeed feed;
    private final ModelCatalog catalog;
    private final MediaService media;
    private final ModelFigures figures;
    private final Favourites favourites;
    private final PersonalSettings settings;
    private final SignedIn signedIn;
    private final Clock clock;

    TaskLists(
            TaskQueries queries,
            TaskService tasks,
            Speeches speeches,
            TaskFeed feed,
            ModelCatalog catalog,
            MediaService media,
            ModelFigures figures,
            Favourites favourites,
            PersonalSettings settings,
            SignedIn signedIn,
            Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.speeches = speeches;
        this.feed = feed;
        this.catalog = catalog;
        this.media = media;
        this.figures = figures;
        this.favourites = favourites;
        this.settings = settings;
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

    /** What tiles show of tasks: each with the picture that it began with, and the parts of a text together. Reads, unless none has any. */
    List<ShownTask> withSources(List<TaskView> listed) {
        Set<UUID> parted = listed.stream()
                .map(TaskView::part)
                .filter(Objects::nonNull)
                .map(SpeechPart::speech)
                .collect(Collectors.toSet());
        return Stream.concat(
                        whole(listed.stream().filter(task -> task.part() == null).toList()).stream(),
                        speeches.findAll(parted).stream().map(ShownTask::of))
                .toList();
    }

    private List<ShownTask> whole(List<TaskView> listed) {
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

    TaskFeed feed() {
        return feed;
    }

    ModelCatalog catalog() {
        return catalog;
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

    Clock clock() {
        return clock;
    }
}
