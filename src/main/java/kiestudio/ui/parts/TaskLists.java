package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Lineage;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.Speeches;
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
public record TaskLists(
        TaskQueries queries,
        TaskService tasks,
        TaskGroups groups,
        Speeches speeches,
        TaskFeed feed,
        ModelCatalog catalog,
        MediaService media,
        Lineage lineage,
        ModelFigures figures,
        Favourites favourites,
        PersonalSettings settings,
        Purchases purchases,
        WaitingLine line,
        SystemNotices notices,
        SignedIn signedIn,
        Clock clock) {

    /**
     * The newest tasks that fit, kept up to date while the list is on a screen. In a list of one model each batch that it had a part
     * in stands as one block.
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

    /**
     * The results of one task; what can be seen in full opens.
     *
     * @param changed called in the UI after something was done with the task there
     */
    public Component results(Person person, TaskView task, Words words, Runnable changed) {
        return new ResultDisplay(
                new ShownTask(task, null),
                catalog,
                NoticeWords.name(task, catalog, words),
                words,
                number -> view(person, List.of(task), task.id(), number, changed));
    }

    /** Opens a result over the page, with those of the other tasks as its neighbours. */
    void view(Person person, List<TaskView> neighbours, UUID task, int result, Runnable changed) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> withSources(neighbours),
                shown -> new Viewer(this, person, () -> shown, changed).open(task, result));
    }

    /** For one button that buys again. */
    public BuyAgain buyAgain(Person person, Words words) {
        return purchases.again(person, words);
    }

    /** For the frame around the screens: says what came of this person's tasks, wherever they are. */
    public ResultNotices notices(Person person) {
        return new ResultNotices(this, person);
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
}
