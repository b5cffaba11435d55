package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import kiestudio.ui.parts.Icon;

/** A row of a {@link PickList}: a click or Enter takes what it shows, with Shift in the other way, if there is one. */
final class PickRow extends ListItem {

    private final NativeButton take = new NativeButton();
    private final transient Runnable taken;

    PickRow(Runnable taken, Component... shown) {
        this.taken = taken;
        addClassName("pick-row");
        take.addClassName("pick-take");
        take.add(shown);
        take.addClickListener(clicked -> taken.run());
        add(take);
    }

    static Span line(String style, String text) {
        var line = new Span(text);
        line.addClassName(style);
        return line;
    }

    /** What Shift and Enter do. */
    PickRow withShift(Runnable otherwise) {
        String filter = "event.key === 'Enter' && event.shiftKey";
        take.getElement()
                .addEventListener("keydown", pressed -> otherwise.run())
                .setFilter(filter)
                .addEventData(filter + " && event.preventDefault()");
        return this;
    }

    /** A further thing to do with it, as an icon with a name. */
    PickRow with(Icon icon, String name, Runnable action) {
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(name);
        button.setTooltipText(name);
        add(button);
        return this;
    }

    void focusTake() {
        take.focus();
    }

    void take() {
        taken.run();
    }
}
