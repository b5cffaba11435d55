package kiestudio.ui.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** The results that somebody marked in one tab to compare them, of any kind and from any screen. It lasts as long as the tab's page. */
final class Marks {

    /** More would be too small to see anything. */
    static final int MOST = 4;

    /** One of them, and what it was made by. */
    record Marked(TaskView task, Media medium) {}

    private final List<Marked> marked = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    private Marks() {}

    static Marks of(UI ui) {
        Marks known = ComponentUtil.getData(ui, Marks.class);
        if (known == null) {
            known = new Marks();
            ComponentUtil.setData(ui, Marks.class, known);
        }
        return known;
    }

    /** In the order in which they stand beside each other. */
    List<Marked> all() {
        return List.copyOf(marked);
    }

    boolean has(Media medium) {
        return at(medium.id()) >= 0;
    }

    boolean full() {
        return marked.size() >= MOST;
    }

    boolean enough() {
        return marked.size() > 1;
    }

    void add(Marked one) {
        if (!has(one.medium()) && !full()) {
            marked.add(one);
            tell();
        }
    }

    void remove(Media medium) {
        if (marked.removeIf(one -> one.medium().id().equals(medium.id()))) {
            tell();
        }
    }

    /** Changes places with the neighbour. */
    void move(Media medium, int step) {
        int from = at(medium.id());
        int to = from + step;
        if (from >= 0 && to >= 0 && to < marked.size()) {
            Collections.swap(marked, from, to);
            tell();
        }
    }

    void clear() {
        marked.clear();
        tell();
    }

    /** Takes over how the tasks are now; those that are gone leave. */
    void update(List<TaskView> present) {
        List<Marked> now = marked.stream()
                .flatMap(one -> present.stream()
                        .filter(task -> task.id().equals(one.task().id()) && task.results().contains(one.medium()))
                        .map(task -> new Marked(task, one.medium())))
                .toList();
        if (!now.equals(marked)) {
            marked.clear();
            marked.addAll(now);
            tell();
        }
    }

    Registration onChange(Runnable listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    private int at(UUID medium) {
        return IntStream.range(0, marked.size())
                .filter(i -> marked.get(i).medium().id().equals(medium))
                .findFirst()
                .orElse(-1);
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
