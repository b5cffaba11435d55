package kiestudio.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import kiestudio.account.AccountRefusedException;
import kiestudio.ui.parts.Words;

/** Why something was not done, said at once to who cannot see it too. Takes no room while there is nothing to say. */
public final class Problem extends Paragraph {

    private final transient Words words;

    public Problem(Words words) {
        this.words = words;
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        clear();
    }

    public void clear() {
        setVisible(false);
    }

    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    /** Says a refusal in the person's language; anything else is an error and goes on as one. */
    public void say(RuntimeException failure) {
        if (!(failure instanceof AccountRefusedException refused)) {
            throw failure;
        }
        say(words.text("refused." + refused.reason().name().toLowerCase(Locale.ROOT)));
    }
}
