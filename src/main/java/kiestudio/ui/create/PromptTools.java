package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.textfield.TextArea;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Field.TextField.Role;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** In the corner of a field for a prompt: what was written before, and what was put by. */
final class PromptTools extends Div implements SavedPrompts.Form {

    private static final String WALKS = "event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey"
            + " && (event.key === 'ArrowUp' || event.key === 'ArrowDown')";

    private static final String UP = "event.key === 'ArrowUp'";

    /** Once somebody left the list without taking anything, the sign is theirs to type. */
    private static final String SLASH = "event.key === '/' && !element.value && !element.slashIsText";

    private static final String AT_THE_CURSOR = """
            const area = this.inputElement;
            area.setRangeText($0, area.selectionStart, area.selectionEnd, 'end');
            area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));""";

    private final TextArea input;
    private final Role role;
    private final transient PromptServices services;
    private final transient Words words;
    private final transient BringBack back;
    private final Span said = new Span();
    private transient @Nullable TextArea negative;
    private String put = "";

    PromptTools(TextField field, TextArea input, PromptServices services, Words words) {
        this.input = input;
        this.role = field.role();
        this.services = services;
        this.words = words;
        this.back = new BringBack(this, words);
        addClassName("prompt-tools");
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        String former = words.text(FormerPrompts.title(role));
        add(said, button(Icon.HISTORY, former, words.text("former.keys", former), this::openFormer));
        var walk = new PromptWalk(input, () -> services.newest(role), words, said::setText);
        input.getElement()
                .addEventListener("keydown", pressed -> walk.step(
                        pressed.getEventData().path(UP).asBoolean(false) ? 1 : -1,
                        pressed.getEventData().path(PickList.TYPED).asString("")))
                .setFilter(WALKS)
                .addEventData(UP)
                .addEventData(PickList.TYPED)
                .addEventData(WALKS + " && event.preventDefault()");
        if (role == Role.PROMPT) {
            offerSaved();
        }
        input.addValueChangeListener(changed -> {
            if (!changed.getValue().equals(put)) {
                back.withdraw();
            }
        });
    }

    private void offerSaved() {
        add(button(Icon.BOOKMARK, words.text("saved.title"), words.text("saved.keys"), () -> openSaved(false)));
        input.getElement()
                .addEventListener("keydown", pressed -> openSaved(true))
                .setFilter(SLASH)
                .addEventData(SLASH + " && event.preventDefault()");
    }

    private Button button(Icon icon, String name, String tooltip, Runnable action) {
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(name);
        // Beneath it stands what was written.
        button.setTooltipText(tooltip).withPosition(Tooltip.TooltipPosition.TOP_END);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    /** The field for what the result shall not have, when the form has one beside this. */
    void beside(@Nullable TextArea negative) {
        this.negative = negative;
    }

    private void openFormer() {
        open(new FormerPrompts(role, services, words, text -> replace(new PromptText(text, null))), false);
    }

    private void openSaved(boolean bySlash) {
        open(new SavedPrompts(this, services, words), bySlash);
    }

    /** Who took something goes on writing; who did not is where they were. */
    private void open(Dialog dialog, boolean bySlash) {
        String before = input.getValue();
        dialog.addClosedListener(closed -> {
            boolean taken = !input.getValue().equals(before);
            if (taken || bySlash) {
                input.focus();
            }
            if (bySlash && !taken) {
                input.getElement().executeJs("this.slashIsText = true");
            }
        });
        dialog.open();
    }

    @Override
    public PromptText present() {
        return new PromptText(input.getValue(), negative == null ? null : negative.getValue());
    }

    /** A text without a negative one leaves that as it is. */
    @Override
    public void replace(PromptText text) {
        PromptText before = present();
        set(text);
        input.getElement().executeJs("this.slashIsText = false");
        if (!before.equals(present()) && !before.blank()) {
            back.offer(words.text("saved.replaced"), () -> {
                set(before);
                input.focus();
            });
        }
        if (text.negative() != null && negative == null) {
            Toast.say(words.text("create.notTaken", words.text("saved.negative")));
        }
    }

    private void set(PromptText text) {
        put = text.prompt();
        input.setValue(text.prompt());
        if (text.negative() != null && negative != null) {
            negative.setValue(text.negative());
        }
    }

    @Override
    public void insert(String text) {
        input.getElement().executeJs(AT_THE_CURSOR, text);
        input.focus();
    }
}
