package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A place with nothing in it yet: an icon, a title, a sentence, and perhaps one thing to do. */
public final class EmptyState extends Div {

    public EmptyState(Icon icon, String title, String sentence, Component... toDo) {
        addClassName("empty-state");
        add(icon.create(), new H2(title), new Paragraph(sentence));
        add(toDo);
    }
}
