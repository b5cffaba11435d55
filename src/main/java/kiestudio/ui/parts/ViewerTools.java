package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import kiestudio.account.Person;

/** The buttons above the result in the viewer: star, compare, keys, details. Their tooltips name the keys that act. */
final class ViewerTools extends Div {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Words words;
    private final Div ofResult = new Div();
    private final Button details;
    private final Button help;
    private boolean singleKeys;

    /**
     * @param openHelp shows the list of shortcuts
     * @param toggle   shows or hides the details
     */
    ViewerTools(TaskLists parts, Person person, Words words, Runnable openHelp, Runnable toggle) {
        this.parts = parts;
        this.person = person;
        this.words = words;
        addClassName("viewer-tools");
        help = TaskActions.button(Icon.KEYBOARD, words.text("shortcut.title"), openHelp);
        details = TaskActions.button(Icon.INFO, words.text("viewer.details"), toggle);
        details.getElement().setAttribute("aria-controls", Viewer.SIDE);
        Shortcut.HELP.on(help);
        Shortcut.DETAILS.on(details);
        ofResult.addClassName("viewer-tools");
        add(ofResult, help, details);
        name();
    }

    void show(Marks.Marked result) {
        ofResult.removeAll();
        StarButton star = StarButton.of(result.medium(), parts, person, words);
        Shortcut.FAVOURITE.on(star);
        var mark = new CompareButton(parts, person, result, words, true);
        Shortcut.COMPARE.on(mark);
        ofResult.add(star, mark);
        name();
    }

    void detailsShown(boolean shown) {
        details.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        details.setClassName("chosen", shown);
    }

    void singleKeys(boolean act) {
        singleKeys = act;
        name();
    }

    private void name() {
        help.setTooltipText(Shortcut.HELP.named(words.text("shortcut.title"), singleKeys, words));
        details.setTooltipText(Shortcut.DETAILS.named(words.text("viewer.details"), singleKeys, words));
        ofResult.getChildren().forEach(child -> {
            Shortcut shortcut = child instanceof StarButton ? Shortcut.FAVOURITE : Shortcut.COMPARE;
            String name = words.text(child instanceof StarButton ? "favourite.mark" : "marks.mark");
            child.getElement().removeAttribute("title");
            ((Button) child).setTooltipText(shortcut.named(name, singleKeys, words));
        });
    }
}
