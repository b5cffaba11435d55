package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Copies what stands in another component, and says so. */
public final class CopyButton extends Div {

    /** Over plain http a browser has no clipboard interface; the old command still copies what is selected. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
              try {
                await navigator.clipboard.writeText($0.textContent);
              } catch (refused) {
                getSelection().selectAllChildren($0);
                document.execCommand('copy');
                getSelection().removeAllRanges();
              }
              this.dispatchEvent(new CustomEvent('copied'));
            });
            """;

    private CopyButton(Button button, Component text, Words words) {
        addClassName("copy-button");
        var copied = new Span();
        copied.addClassName("muted");
        copied.getElement().setAttribute("role", "status");
        button.getElement().executeJs(COPY, text.getElement());
        button.getElement().addEventListener("copied", happened -> copied.setText(words.text("secret.copied")));
        add(button, copied);
    }

    static CopyButton labelled(Component text, String label, Words words) {
        var button = new Button(label, Icon.COPY.create());
        button.addClassName("quiet");
        return new CopyButton(button, text, words);
    }

    public static CopyButton icon(Component text, String name, Words words) {
        return new CopyButton(TaskActions.button(Icon.COPY, name, () -> {}), text, words);
    }
}
