package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Where things are composed: a pane beside the results; on a phone, the same pane as a sheet over them. */
@Tag("studio-sheet")
@JsModule("./studio-sheet.ts")
final class ComposerSheet extends HtmlContainer {

    private final Button opener;
    private List<Component> shown = List.of();

    /** @param always stands on top, whatever else is shown */
    ComposerSheet(Component always, Words words) {
        addClassName("composer-pane");
        getElement().setAttribute("aria-label", words.text("create.form"));
        var close = new Button(Icon.X.create());
        close.addClassName("icon-button");
        close.setAriaLabel(words.text("dialog.close"));
        close.getElement().executeJs("this.addEventListener('click', () => $0.close())", getElement());
        var head = new Div(new H2(words.text("create.sheet")), close);
        head.addClassName("sheet-head");
        add(head, always);
        opener = new Button(words.text("create.sheet"), Icon.PLUS.create());
        opener.addThemeVariants(ButtonVariant.PRIMARY);
        opener.addClassName("open-sheet");
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        getElement().callJsFunction("openedBy", opener.getElement());
    }

    /** The button that opens the sheet; it belongs on the page, and is to be seen on a phone only. */
    Button opener() {
        return opener;
    }

    /** Puts these in place of what was shown before; an open sheet stays open. */
    void show(List<Component> components) {
        shown.forEach(this::remove);
        shown = List.copyOf(components);
        add(components);
        getElement().executeJs("this.scrollTop = 0");
    }

    /** Does nothing where it is no sheet. */
    void open() {
        getElement().callJsFunction("open");
    }

    /** Does nothing where it is no sheet, or not open. */
    void close() {
        getElement().callJsFunction("close");
    }
}
