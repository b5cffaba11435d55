package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.stream.IntStream;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;

/** Two to four results beside each other: pictures under one zoom, films under one play head, and below them what differs. */
final class CompareView extends Dialog {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Marks marks;
    private final transient Words words = Words.here();
    private final ViewerKeys keys = new ViewerKeys();
    private final SingleKeys singleKeys;
    private final Button close = TaskActions.button(Icon.X, words.text("dialog.close"), this::close);
    private final Div content = new Div();

    private CompareView(TaskLists parts, Person person, Marks marks) {
        this.parts = parts;
        this.person = person;
        this.marks = marks;
        singleKeys = new SingleKeys(parts.settings(), person, words, keys::singles);
        addClassNames("viewer", "compare-view");
        getElement().setAttribute("aria-label", words.text("marks.title"));
        setSizeFull();
        setDraggable(false);
        Button help = TaskActions.button(
                Icon.KEYBOARD,
                Shortcut.HELP.named(words.text("shortcut.title"), true, words),
                () -> new ShortcutDialog(singleKeys, words).open());
        Shortcut.HELP.on(help);
        var head = new Div(close, new H2(words.text("marks.title")), help);
        head.addClassName("compare-head");
        content.addClassName("compare-content");
        var whole = new Div(keys, head, content);
        whole.addClassName("compare-whole");
        add(whole);
        watch();
    }

    /** Reads how the marked results are now, then shows them. */
    static void open(TaskLists parts, Person person, Marks marks) {
        var ids = marks.all().stream().map(one -> one.task().id()).distinct().toList();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> new Reading(parts.queries().findAll(ids), SingleKeys.act(parts.settings(), person)),
                reading -> {
                    marks.update(reading.present());
                    if (marks.enough()) {
                        var view = new CompareView(parts, person, marks);
                        view.keys.singles(reading.singleKeys());
                        view.show();
                        view.open();
                    }
                });
    }

    private record Reading(List<TaskView> present, boolean singleKeys) {}

    /** Links lead to other screens; what is marked may change from here and from the tray. */
    private void watch() {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration changed = marks.onChange(this::show);
            Registration left = ui.addAfterNavigationListener(navigated -> close());
            addDetachListener(detached -> {
                detached.unregisterListener();
                changed.remove();
                left.remove();
            });
        });
    }

    private void show() {
        if (!marks.enough()) {
            close();
            return;
        }
        content.removeAll();
        List<Marks.Marked> all = marks.all();
        var grid = new Div();
        grid.addClassNames("compare-grid", "of-" + all.size());
        IntStream.range(0, all.size()).forEach(i -> grid.add(cell(all.get(i), i, all.size())));
        var zoom = new Zoom(words);
        zoom.add(grid);
        var together = new Together(words);
        together.add(all.stream().allMatch(one -> one.medium().kind() == MediaKind.AUDIO) ? grid : zoom);
        content.add(together, differences(all));
    }

    private Component cell(Marks.Marked one, int number, int count) {
        var name = new Div(words.text("marks.column", number + 1, title(one, parts, words)));
        name.addClassName("compare-name");
        var tools = new Div(
                step(Icon.ARROW_LEFT, "marks.left", one, number, -1, number > 0),
                step(Icon.ARROW_RIGHT, "marks.right", one, number, 1, number < count - 1),
                StarButton.of(one.medium(), parts, person, words),
                TaskActions.button(Icon.X, words.text("marks.remove", name.getText()), () -> {
                    // The button goes with its result, and the keyboard's place must not go with it.
                    close.focus();
                    marks.remove(one.medium());
                }));
        tools.addClassName("compare-tools");
        var head = new Div(name, tools);
        head.addClassName("compare-cell-head");
        var cell = new Div(head, media(one.medium(), one.task().prompt()));
        cell.addClassNames("compare-cell", "of-" + one.task().category().id());
        return cell;
    }

    private Button step(Icon icon, String key, Marks.Marked one, int number, int step, boolean useful) {
        Button button = TaskActions.button(icon, words.text(key), () -> {
            close.focus();
            marks.move(one.medium(), step);
        });
        button.setEnabled(useful);
        return button;
    }

    private Component media(Media medium, String description) {
        return switch (medium.kind()) {
            case IMAGE -> Zoom.pane(medium, ViewerMedia.picture(medium, description));
            case VIDEO -> Zoom.pane(medium, ViewerMedia.filmWithoutControls(medium, description));
            case AUDIO -> ViewerMedia.sound(medium, description, words);
        };
    }

    private Component differences(List<Marks.Marked> all) {
        List<Differences.Difference> found =
                Differences.among(all.stream().map(Marks.Marked::task).toList(), parts.catalog(), words);
        if (found.isEmpty()) {
            var same = new Paragraph(words.text("marks.same"));
            same.addClassNames("muted", "compare-same");
            return same;
        }
        return new DifferenceTable(found, all.stream().map(one -> title(one, parts, words)).toList(), words);
    }

    /** What one of them is called: its model. */
    static String title(Marks.Marked one, TaskLists parts, Words words) {
        return parts.catalog().find(one.task().model()).map(model -> words.of(model.name())).orElse(one.task().model());
    }
}
