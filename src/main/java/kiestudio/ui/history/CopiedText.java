package kiestudio.ui.history;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import kiestudio.ui.parts.CopyButton;
import kiestudio.ui.parts.Words;

/** A text for machines, such as an id, with a button that copies it. */
final class CopiedText extends Div {

    CopiedText(String text, Words words) {
        addClassName("copied-text");
        var code = new Code(text);
        add(code, CopyButton.icon(code, words.text("history.copy", text), words));
    }
}
