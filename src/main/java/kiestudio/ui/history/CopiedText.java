package kiestudio.ui.history;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A text for machines, such as an id, with a button that copies it. */
final class CopiedText extends Div {

    /** Without TLS a browser has no clipboard for us; then the text is selected, and the old command copies it. */
    private static final String COPY = """
            const button = this;
            button.addEventListener('click', async () => {
              try {
                await navigator.clipboard.writeText($0.textContent);
              } catch (refused) {
                const range = document.createRange();
                range.selectNodeContents($0);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                document.execCommand('copy');
              }
              button.dispatchEvent(new CustomEvent('copied'));
            });
            """;

    CopiedText(String text, Words words) {
        addClassName("copied-text");
        var code = new Code(text);
        var copy = new Button(Icon.COPY.create());
        copy.addClassName("icon-button");
        copy.setAriaLabel(words.text("history.copy", text));
        copy.setTooltipText(words.text("secret.copy"));
        copy.getElement().addJsInitializer(COPY, code.getElement());
        var copied = new Span();
        copied.addClassName("muted");
        copied.getElement().setAttribute("role", "status");
        copy.getElement().addEventListener("copied", happened -> copied.setText(words.text("secret.copied")));
        add(code, copy, copied);
    }
}
