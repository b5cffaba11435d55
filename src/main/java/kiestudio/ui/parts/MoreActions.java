package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** What is done with an ended task less often, behind one button. */
final class MoreActions extends Div {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words;
    private final transient Runnable done;
    private final HangingList list;

    MoreActions(TaskLists parts, Person person, TaskView task, Words words, Runnable done) {
        this.parts = parts;
        this.person = person;
        this.task = task;
        this.words = words;
        this.done = done;
        addClassName("more-actions");
        var button = TaskActions.button(Icon.ELLIPSIS, words.text("task.more"), () -> {});
        list = new HangingList(button, words.text("task.more"), this::fill);
        list.addClassName("more-list");
        add(button, list);
    }

    private void fill() {
        int number = 1;
        for (Media medium : task.results()) {
            if (task.results().size() > 1) {
                list.add(download(medium, words.text("result.download.number", number++, task.results().size())));
            }
        }
        parts.catalog().find(task.model()).ifPresent(model -> {
            String text = words.text(task.results().isEmpty() ? "task.change" : "viewer.reuse");
            list.add(link(CreatePaths.withTask(model, task.id()), Icon.SLIDERS_HORIZONTAL, text));
        });
        var actions = TaskActions.inWords(parts, person, task, words, done);
        actions.addClickListener(clicked -> list.close());
        list.add(actions);
    }

    private static Component download(Media medium, String text) {
        var download = link(medium.path() + "?download", Icon.DOWNLOAD, text);
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        return download;
    }

    private static Anchor link(String address, Icon icon, String text) {
        return new Anchor(address, icon.create(), new Span(text));
    }
}
