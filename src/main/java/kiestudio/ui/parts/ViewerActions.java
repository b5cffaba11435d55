package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;

/** What can be done with the result in the viewer, each with its key. Delete stands last, far from the way to the neighbours. */
final class ViewerActions extends Div {

    private final transient Words words;

    /**
     * @param stage  what the medium stands in
     * @param done   called in the UI after the task was made again
     * @param delete deletes it
     */
    ViewerActions(
            TaskLists parts, Person person, TaskView task, Media medium, Component stage, Words words, Runnable done, Runnable delete) {
        this.words = words;
        addClassName("viewer-actions");
        add(download(medium));
        UseIn.of(medium, task, parts.catalog(), words, true).ifPresent(this::add);
        if (medium.kind() == MediaKind.VIDEO) {
            add(GrabFrame.labelled(parts, person, medium, stage, words));
        }
        parts.catalog().find(task.model()).ifPresent(model -> addReuse(parts, task, model));
        var original = link(medium.path(), Icon.EXTERNAL_LINK, "viewer.original");
        original.setRouterIgnore(true);
        original.setTarget(AnchorTarget.BLANK);
        add(original, TaskActions.toKeep(parts, person, task, words, done), delete(delete));
    }

    private Anchor download(Media medium) {
        var download = link(medium.path() + "?download", Icon.DOWNLOAD, "result.download");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.addClassName("main");
        return keyed(download, Shortcut.DOWNLOAD);
    }

    private void addReuse(TaskLists parts, TaskView task, Model model) {
        add(keyed(link(CreatePaths.withTask(model, task.id()), Icon.SLIDERS_HORIZONTAL, "viewer.reuse"), Shortcut.REUSE_ALL));
        for (ReusePart part : ReusePart.values()) {
            if (part.isIn(task, parts.catalog())) {
                var link = link(CreatePaths.withPart(model, task.id(), part), icon(part), "viewer.reuse." + part.id());
                add(keyed(link, shortcut(part)));
            }
        }
    }

    private static Icon icon(ReusePart part) {
        return switch (part) {
            case PROMPT -> Icon.TYPE;
            case SEED -> Icon.SPROUT;
            case SIZE -> Icon.PROPORTIONS;
        };
    }

    private static Shortcut shortcut(ReusePart part) {
        return switch (part) {
            case PROMPT -> Shortcut.REUSE_PROMPT;
            case SEED -> Shortcut.REUSE_SEED;
            case SIZE -> Shortcut.REUSE_SIZE;
        };
    }

    private Component delete(Runnable delete) {
        var button = new Button(words.text("task.delete"), Icon.TRASH_2.create(), clicked -> delete.run());
        button.addClassNames("quiet", "viewer-delete");
        button.getElement().appendChild(ShortcutDialog.printed(Shortcut.DELETE, words).setAttribute("slot", "suffix"));
        Shortcut.DELETE.on(button);
        return button;
    }

    private Anchor keyed(Anchor link, Shortcut shortcut) {
        shortcut.on(link);
        link.setTitle(words.text("shortcut.title.of", shortcut.does(words), shortcut.key(words)));
        link.getElement().appendChild(ShortcutDialog.printed(shortcut, words));
        return link;
    }

    private Anchor link(String address, Icon icon, String key) {
        var link = new Anchor(address, icon.create(), new Span(words.text(key)));
        link.addClassName("viewer-link");
        return link;
    }
}
