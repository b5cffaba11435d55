package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says that results are there, wherever in the studio the person is: counted in the title of a tab that nobody looks at, as a notice of
 * the system for who asked for that, in a toast when the tile is not in sight, and otherwise to screen readers alone. One for each page.
 */
@Tag("studio-notices")
@JsModule("./studio-notices.ts")
public final class ResultNotices extends Component {

    /** What ends within this time is said at once. */
    private static final Duration GATHERED = Duration.ofMillis(1200);

    private static final Executor LATER = CompletableFuture.delayedExecutor(
            GATHERED.toMillis(), TimeUnit.MILLISECONDS, work -> Thread.ofVirtual().name("notices").start(work));

    /** What a page is told about. */
    private record News(List<TaskView> ended, boolean notifySystem) {}

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient EndedTasks ended;
    private final transient Words words = Words.here();
    private final Announcer announcer = new Announcer();
    private final transient Set<UUID> gathered = new HashSet<>();
    private final transient ResultToast toast;
    private transient @Nullable Registration changes;

    ResultNotices(TaskLists parts, Person person) {
        this.parts = parts;
        this.person = person;
        this.ended = new EndedTasks(parts.clock().instant(), texts -> parts.speeches().findAll(texts));
        this.toast = new ResultToast(parts.catalog(), words, this::reveal);
        getElement().appendChild(announcer.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        changes = parts.feed().subscribe(change -> change.ownerId().equals(person.id()), ids -> gather(ui, ids));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
        toast.close();
    }

    /** In a thread of the feed. */
    private void gather(UI ui, Set<UUID> ids) {
        synchronized (gathered) {
            boolean first = gathered.isEmpty();
            gathered.addAll(ids);
            if (!first) {
                return;
            }
        }
        LATER.execute(() -> OffUi.read(ui, this::news, this::tell));
    }

    private News news() {
        List<UUID> ids;
        synchronized (gathered) {
            ids = List.copyOf(gathered);
            gathered.clear();
        }
        List<TaskView> news = ended.news(parts.queries().findAll(ids));
        return new News(news, !news.isEmpty() && parts.notices().wanted(person.id()));
    }

    private void tell(News news) {
        List<TaskView> tasks = news.ended();
        if (tasks.isEmpty()) {
            return;
        }
        String sentence = NoticeWords.of(tasks, parts.catalog(), words);
        getElement().callJsFunction("count", tasks.size());
        if (news.notifySystem()) {
            String tag = tasks.stream().map(task -> task.id().toString()).sorted().collect(Collectors.joining(" "));
            getElement().callJsFunction("notify", "Kie Studio", sentence, tag);
        }
        String[] ids = tasks.stream().map(task -> task.id().toString()).toArray(String[]::new);
        getElement().executeJs("return this.outOfSight($0)", (Object) ids).then(hidden -> toldOf(tasks, hidden));
    }

    /** A toast is read out by itself. */
    private void toldOf(List<TaskView> tasks, JsonNode hidden) {
        Set<String> outOfSight = StreamSupport.stream(hidden.spliterator(), false).map(JsonNode::asString).collect(Collectors.toSet());
        var unseen = new ArrayList<TaskView>();
        var seen = new ArrayList<TaskView>();
        tasks.forEach(task -> (outOfSight.contains(task.id().toString()) ? unseen : seen).add(task));
        if (!unseen.isEmpty()) {
            toast.add(unseen);
        }
        if (!seen.isEmpty()) {
            announcer.say(NoticeWords.of(seen, parts.catalog(), words));
        }
    }

    /** To the tile, if this page has it; otherwise to the page that has. */
    private void reveal(List<TaskView> tasks) {
        TaskView newest = tasks.getLast();
        getElement().callJsFunction("reveal", newest.id().toString()).then(Boolean.class, found -> {
            if (!found) {
                getUI().ifPresent(ui -> ui.navigate("history", ResultToast.place(tasks)));
            }
        });
    }
}
