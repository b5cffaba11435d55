package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import java.util.function.Function;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.create.ModelCards.Known;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;

/** All models over the form, to go on with another: over the whole screen on a phone. Choosing one leads there, and that closes it. */
final class ModelPicker extends PageDialog {

    /**
     * @param current the model that the form is for
     * @param maker   makes cards that lead to the forms of other models
     */
    ModelPicker(ModelCatalog catalog, Model current, Known known, Function<Model, ModelCard> maker, Words words) {
        setHeaderTitle(words.text("picker.title"));
        addClassName("model-picker");
        setDraggable(false);
        setWidth("min(1120px, 96vw)");
        setHeight("min(860px, 92dvh)");
        var close = new Button(Icon.X.create(), clicked -> close());
        close.addClassName("icon-button");
        close.setAriaLabel(words.text("dialog.close"));
        getHeader().add(close);
        var browser = new ModelBrowser(catalog.models(), known, maker.andThen(card -> marked(card, current)), true, words, search -> {});
        add(browser);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                browser.focus();
            }
        });
    }

    /** Who chooses what is chosen goes nowhere, so that no navigation would close this. */
    private ModelCard marked(ModelCard card, Model current) {
        if (card.model().equals(current)) {
            card.markCurrent();
            card.onFollow(this::close);
        }
        return card;
    }
}
