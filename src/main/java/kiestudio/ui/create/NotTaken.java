package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.stream.Collectors;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Above a form that was filled from elsewhere: names quietly what found no place in it. */
final class NotTaken extends Div {

    private final transient Words words;
    private final Span sentence = new Span();

    NotTaken(Words words) {
        this.words = words;
        addClassNames("notice", "not-taken");
        getElement().setAttribute("role", "status");
        var close = new Button(Icon.X.create(), clicked -> setVisible(false));
        close.addClassName("icon-button");
        close.setAriaLabel(words.text("dialog.close"));
        close.setTooltipText(words.text("dialog.close"));
        add(sentence, close);
        setVisible(false);
    }

    /** @param gone whether what the form was to be filled from is not there */
    void say(Collection<String> names, boolean gone) {
        String unfit = names.isEmpty()
                ? ""
                : words.text("create.notTaken", names.stream().distinct().collect(Collectors.joining(", ")));
        say(gone ? (words.text("create.gone") + " " + unfit).strip() : unfit);
    }

    void say(String text) {
        sentence.setText(text);
        setVisible(!text.isEmpty());
    }
}
