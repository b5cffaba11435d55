package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.generation.Lineage;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;

/** What a task's result came from and what was made of it since, each with what changed on the way. Empty while there is neither. */
public final class Family extends Div {

    /** More would be a list of settings and not a word about what changed. */
    private static final int MOST_CHANGES = 3;

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words = Words.here();

    /** Reads when it comes on the screen. */
    public Family(TaskLists parts, Person person, TaskView task) {
        this.parts = parts;
        this.person = person;
        this.task = task;
        addClassName("family");
        setVisible(false);
        addAttachListener(attached ->
                OffUi.read(attached.getUI(), () -> parts.lineage().of(task.id()), this::show));
    }

    private void show(Lineage.Family family) {
        removeAll();
        setVisible(!family.isEmpty());
        if (!family.parents().isEmpty()) {
            add(new H3(words.text("family.parents")), list(family.parents().stream().map(parent -> parent(parent, family)).toList()));
        }
        if (!family.children().isEmpty()) {
            add(new H3(words.text("family.children")), list(family.children().stream().map(child -> child(child, family)).toList()));
        }
    }

    private static UnorderedList list(List<Component> relatives) {
        var list = new UnorderedList();
        relatives.forEach(relative -> list.add(new ListItem(relative)));
        return list;
    }

    private Component parent(Lineage.Parent parent, Lineage.Family family) {
        TaskView maker = parent.task();
        if (maker == null) {
            var link = new Anchor(parent.medium().path(), "", AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            link.addClassName("relative");
            link.add(picture(parent.medium()), told(words.text("family.uploaded"), parent.medium().fileName()));
            return link;
        }
        return opening(maker, picture(parent.medium()), told(title(maker), changed(maker, task)), family);
    }

    private Component child(TaskView child, Lineage.Family family) {
        Component told = told(kind(child), changed(task, child));
        if (child.results().isEmpty()) {
            var link = new Anchor("history?task=" + child.id(), StateIcon.of(child.state()).create(), told);
            link.addClassName("relative");
            return link;
        }
        return opening(child, picture(child.results().getFirst()), told, family);
    }

    /** A relative opens over this one, among its relatives; closing it leads back. */
    private Component opening(TaskView relative, Component picture, Component told, Lineage.Family family) {
        var button = new NativeButton("", pressed -> open(relative, family));
        button.add(picture, told);
        button.addClassName("relative");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    private void open(TaskView relative, Lineage.Family family) {
        List<TaskView> all = Stream.concat(
                        family.parents().stream().map(Lineage.Parent::task), family.children().stream())
                .filter(one -> one != null && !one.results().isEmpty())
                .distinct()
                .toList();
        parts.view(person, all, relative.id(), 0, this::readAgain);
    }

    private void readAgain() {
        getUI().ifPresent(ui -> OffUi.read(ui, () -> parts.lineage().of(task.id()), this::show));
    }

    private static Component picture(Media medium) {
        if (medium.kind() == MediaKind.VIDEO) {
            return Icon.FILM.create();
        }
        var image = new Image(medium.thumbnailPath() + "?size=256", "");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private static Component told(String first, String second) {
        var name = new Span(first);
        name.addClassName("relative-name");
        var change = new Span(second);
        change.addClassNames("muted", "relative-change");
        var told = new Div(name, change);
        told.addClassName("relative-told");
        return told;
    }

    private String title(TaskView maker) {
        return maker.prompt().isBlank() ? kind(maker) : maker.prompt();
    }

    private String kind(TaskView one) {
        return parts.catalog().find(one.model())
                .map(model -> words.of(model.kind(SourcePicture.given(one, model))) + " · " + words.of(model.name()))
                .orElse(one.model());
    }

    /** From one task to the next: the settings, when both were made alike, else what the second one did. */
    private String changed(TaskView from, TaskView to) {
        if (!from.model().equals(to.model())) {
            return from == task ? asked(to) : words.text("family.then", kind(to));
        }
        var changes = new ArrayList<String>();
        Differences.among(List.of(from, to), parts.catalog(), words).stream()
                .limit(MOST_CHANGES)
                .forEach(one -> changes.add(words.text(
                        "family.change", one.label(), orNothing(one.values().getFirst()), orNothing(one.values().getLast()))));
        return changes.stream().collect(Collectors.joining(" · "));
    }

    /** What another model was asked for: in words, or by its settings where it takes none. */
    private String asked(TaskView one) {
        if (!one.prompt().isBlank()) {
            return one.prompt();
        }
        return TaskSettings.of(one, parts.catalog(), words).stream()
                .limit(MOST_CHANGES)
                .map(setting -> words.text("family.setting", setting.label(), setting.value()))
                .collect(Collectors.joining(" · "));
    }

    private String orNothing(String value) {
        return value.isBlank() ? "—" : value;
    }
}
