package kiestudio.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A secret at the only moment when it can be read, with a button that copies it. */
public final class ShownOnce extends Div {

    /** Over plain http a browser has no clipboard interface; the old command still copies what is selected. */
    private static final String COPY = """
            const button = this;
            const copy = async () => {
              try {
                await navigator.clipboard.writeText($0.value);
              } catch (refused) {
                $0.inputElement.focus();
                $0.inputElement.select();
                document.execCommand('copy');
                button.focus();
              }
              button.dispatchEvent(new CustomEvent('copied'));
            };
            button.addEventListener('click', copy);
            """;

    final TextField field = new TextField();
    final Button copy;

    public ShownOnce(String label, String secret, Words words) {
        addClassName("shown-once");
        field.setLabel(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        copy = new Button(words.text("secret.copy"), Icon.COPY.create());
        copy.getElement().executeJs(COPY, field.getElement());
        var copied = new Span();
        copied.addClassNames("muted", "shown-once-copied");
        copied.getElement().setAttribute("role", "status");
        copy.getElement().addEventListener("copied", happened -> copied.setText(words.text("secret.copied")));
        add(new Paragraph(words.text("secret.once")), new Div(field, copy), copied);
    }

    public void focusCopy() {
        copy.focus();
    }
}
