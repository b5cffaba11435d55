package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import kiestudio.account.Person;

/** The results that are marked to be compared, each to be taken out again, and the button that puts them side by side. */
final class CompareTray extends Div {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Marks marks;
    private final transient Words words = Words.here();

    CompareTray(TaskLists parts, Person person, Marks marks) {
        this.parts = parts;
        this.person = person;
        this.marks = marks;
        addClassName("compare-tray");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.text("marks.label"));
    }

    /** At the foot of every screen of the tab, once. */
    static void showOn(UI ui, TaskLists parts, Person person) {
        if (ComponentUtil.getData(ui, CompareTray.class) == null) {
            var tray = new CompareTray(parts, person, Marks.of(ui));
            tray.addClassName("on-screen");
            ComponentUtil.setData(ui, CompareTray.class, tray);
            ui.add(tray);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        show();
        Registration watched = marks.onChange(this::show);
        addDetachListener(left -> {
            left.unregisterListener();
            watched.remove();
        });
    }

    private void show() {
        removeAll();
        setVisible(!marks.all().isEmpty());
        var shown = new Div();
        shown.addClassName("compare-tray-results");
        marks.all().forEach(one -> shown.add(thumbnail(one)));
        add(shown);
        if (marks.enough()) {
            var compare = new Button(
                    words.text("marks.compare", words.number(marks.all().size())),
                    clicked -> CompareView.open(parts, person, marks));
            compare.addThemeName("primary");
            add(compare);
        } else {
            var more = new Span(words.text("marks.more"));
            more.addClassName("muted");
            add(more);
        }
        add(TaskActions.button(Icon.X, words.text("marks.clear"), marks::clear));
    }

    private Div thumbnail(Marks.Marked one) {
        var remove = TaskActions.button(
                Icon.X, words.text("marks.remove", CompareView.title(one, parts, words)), () -> marks.remove(one.medium()));
        var thumbnail = new Div(ViewerMedia.still(one.medium()), remove);
        thumbnail.addClassName("compare-tray-result");
        return thumbnail;
    }
}
