package kiestudio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Says that nothing is real and nothing costs: in a sentence, or on a phone in two words that open it. */
final class SimulatorStrip extends Div {

    SimulatorStrip(Words words) {
        addClassName("simulator-strip");
        getElement().setAttribute("role", "note");
        var name = new Span(words.text("simulator.name"));
        name.addClassName("simulator-name");
        var sentence = new Span(words.text("simulator.explain"));
        sentence.addClassName("simulator-sentence");
        var details = new NativeDetails(words.text("simulator.short"), new Paragraph(words.text("simulator.explain")));
        details.addClassName("simulator-details");
        add(Icon.FLASK_CONICAL.create(), name, sentence, details);
    }
}
