package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kiestudio.catalog.Field;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What all controls share that are built of several parts: a sentence of help, and a line of their own for what is wrong. */
abstract class BuiltControl<F extends Field> implements FieldControl {

    final F field;
    final Words words;
    final Div whole = new Div();
    final Paragraph problem = new Paragraph();

    BuiltControl(F field, Words words) {
        this.field = field;
        this.words = words;
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    /** Adds the catalogue's sentence of help, if it has one. */
    final void addHelp() {
        if (field.basics().help() != null) {
            var help = new Paragraph(words.of(field.basics().help()));
            help.addClassName("field-help");
            whole.add(help);
        }
    }

    @Override
    public final Field field() {
        return field;
    }

    @Override
    public final Component component() {
        return whole;
    }

    @Override
    public final void showProblem(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }
}
