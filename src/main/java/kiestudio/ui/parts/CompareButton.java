package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.shared.Registration;
import kiestudio.account.Person;

/** Marks a result to be compared with others; those that are marked lie in a tray at the foot of the screen. */
final class CompareButton extends Button {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Marks.Marked result;
    private final transient Words words;
    private final boolean opens;

    /**
     * @param opens whether the comparison opens as soon as there is something to compare; otherwise a second press takes the mark away
     */
    CompareButton(TaskLists parts, Person person, Marks.Marked result, Words words, boolean opens) {
        this.parts = parts;
        this.person = person;
        this.result = result;
        this.words = words;
        this.opens = opens;
        setIcon(Icon.COLUMNS_2.create());
        addClassNames("icon-button", "compare-button");
        setAriaLabel(words.text("marks.mark"));
        setTooltipText(words.text("marks.mark"));
        addClickListener(clicked -> press(Marks.of(UI.getCurrentOrThrow())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Marks marks = Marks.of(attached.getUI());
        CompareTray.showOn(attached.getUI(), parts, person);
        show(marks);
        Registration watched = marks.onChange(() -> show(marks));
        addDetachListener(left -> {
            left.unregisterListener();
            watched.remove();
        });
    }

    private void show(Marks marks) {
        getElement().setAttribute("aria-pressed", Boolean.toString(marks.has(result.medium())));
    }

    private void press(Marks marks) {
        boolean known = marks.has(result.medium());
        if (known && !(opens && marks.enough())) {
            marks.remove(result.medium());
            return;
        }
        if (!known && marks.full()) {
            Toast.say(words.text("marks.full", words.number(Marks.MOST)));
            return;
        }
        marks.add(result);
        if (opens && marks.enough()) {
            CompareView.open(parts, person, marks);
        }
    }
}
