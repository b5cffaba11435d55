package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.function.Consumer;
import kiestudio.ui.create.Reasons.Reason;
import kiestudio.ui.create.Reasons.Target;
import kiestudio.ui.parts.Words;

/**
 * Over a button that cannot do its work yet: why, each reason leading to where it can be mended. It comes by itself to a pointer or the
 * keyboard that stays on the button, and at once when the button is pressed, with the keyboard in it.
 */
final class ReasonList extends Popover {

    /** What hangs over the page is there a frame or two after it was opened. */
    private static final String GO_IN = """
            let tries = 0;
            const enter = () => {
              this.querySelector('button, a')?.focus();
              if (!this.contains(document.activeElement) && tries++ < 30) requestAnimationFrame(enter);
            };
            enter();
            """;

    /**
     * In place of the component's own trigger, which takes the focus that Escape gives back for a new visit and opens once more. While the
     * keyboard is in the list, a pointer that leaves does not close it.
     */
    private static final String BY_KEYBOARD = """
            const button = $0;
            let later;
            const left = event => {
              clearTimeout(later);
              if (event.relatedTarget !== button && !this.contains(event.relatedTarget)) this.opened = false;
            };
            button.addEventListener('focusin', event => {
              if (button.matches(':focus-visible') && !this.contains(event.relatedTarget)) {
                later = setTimeout(() => { if (this.target) this.opened = true; }, $1);
              }
            });
            button.addEventListener('keydown', event => { if (event.key === 'Escape') clearTimeout(later); });
            button.addEventListener('focusout', left);
            this.addEventListener('focusout', left);
            this.addEventListener('focusin', () => { this.trigger = []; });
            this.addEventListener('opened-changed', () => { if (!this.opened) this.trigger = ['hover']; });
            this.addEventListener('keydown', event => { if (event.key === 'Escape') button.focus(); });
            """;

    private static final int STAYS_MILLIS = 500;

    private final transient Words words;
    private final transient Consumer<String> goTo;
    private final Component button;
    private final Paragraph head = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private transient Reasons shown = Reasons.NONE;

    /**
     * @param button that the reasons are about
     * @param goTo   takes the person to a field of the form
     */
    ReasonList(Component button, Words words, Consumer<String> goTo) {
        this.button = button;
        this.words = words;
        this.goTo = goTo;
        setOpenOnClick(false);
        setOpenOnHover(true);
        getElement().executeJs(BY_KEYBOARD, button.getElement(), STAYS_MILLIS);
        setPosition(PopoverPosition.TOP);
        addClassName("reason-list");
        add(head, list);
        say("reasons.title");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                say("reasons.title");
            } else if (shown.isEmpty()) {
                // The browser opens it a while after the focus came, when what was in the way may be gone: it would lie over the question.
                close();
            }
        });
    }

    /** Without reasons there is nothing to open, and the button is a plain one. */
    void show(Reasons reasons) {
        if (reasons.isEmpty() != shown.isEmpty()) {
            close();
            setTarget(reasons.isEmpty() ? null : button);
        }
        if (!reasons.all().equals(shown.all())) {
            list.removeAll();
            reasons.all().forEach(reason -> list.add(new ListItem(link(reason))));
        }
        shown = reasons;
    }

    /** The button was pressed all the same. */
    void answerPress() {
        say("reasons.pressed");
        open();
        getElement().executeJs(GO_IN);
    }

    /** What is listed. */
    List<String> texts() {
        return shown.all().stream().map(Reason::text).toList();
    }

    private void say(String key) {
        head.setText(words.text(key));
        setAriaLabel(head.getText());
    }

    private Component link(Reason reason) {
        return switch (reason.target()) {
            case Target.InForm(String name) -> new NativeButton(reason.text(), clicked -> {
                close();
                goTo.accept(name);
            });
            case Target.Control(Runnable mark, Runnable go) -> new NativeButton(reason.text(), clicked -> {
                close();
                go.run();
            });
            case Target.Account() -> new Anchor("account", reason.text());
            case null -> new Span(reason.text());
        };
    }
}
