package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** What is done with an ended task less often, behind one button. Built when it is asked for: most tiles never are. */
final class MoreActions extends Div {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words;
    private final transient Runnable done;
    private final Popover list = new Popover();

    MoreActions(TaskLists parts, Person person, TaskView task, Words words, Runnable done) {
        this.parts = parts;
        this.person = person;
        this.task = task;
        this.words = words;
        this.done = done;
        addClassName("more-actions");
        var button = TaskActions.button(Icon.ELLIPSIS, words.text("task.more"), () -> {});
        button.getElement().setAttribute("aria-haspopup", "true");
        list.addClassNames("use-in-list", "more-list");
        list.setTarget(button);
        list.setAriaLabel(words.text("task.more"));
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setAutofocus(true);
        list.setOpenOnClick(false);
        button.addClickListener(clicked -> toggle(button));
        add(button, list);
    }

    private void toggle(Button button) {
        if (list.isOpened()) {
            list.close();
            return;
        }
        if (list.getChildren().findAny().isEmpty()) {
            fill();
        }
        list.open();
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
        var link = new Anchor(address, icon.create(), new Span(text));
        link.addClassName("more-link");
        return link;
    }
}
