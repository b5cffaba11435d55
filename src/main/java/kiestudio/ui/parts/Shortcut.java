package kiestudio.ui.parts;

import com.vaadin.flow.component.HasElement;
import java.util.Locale;

/**
 * The keys of the viewer and of the comparison. {@code studio-keys} presses the button that carries the code, or asks the component
 * that has the key for its own. A letter is meant as it is printed, on keyboards without Latin letters by its place.
 */
enum Shortcut {
    PREVIOUS(Group.GO, "ArrowLeft", "←"),
    NEXT(Group.GO, "ArrowRight", "→"),
    CLOSE(Group.GO, "Escape", "Esc"),
    HELP(Group.GO, "Help", "?"),
    ZOOM(Group.LOOK, "KeyZ", "Z"),
    ZOOM_IN(Group.LOOK, "Plus", "+"),
    ZOOM_OUT(Group.LOOK, "Minus", "−"),
    PAN(Group.LOOK, "Arrows", "← ↑ ↓ →"),
    MODE(Group.LOOK, "KeyV", "V"),
    PLAY(Group.LOOK, "Space", ""),
    DETAILS(Group.LOOK, "KeyI", "I"),
    REUSE_ALL(Group.REUSE, "KeyA", "A"),
    REUSE_PROMPT(Group.REUSE, "KeyP", "P"),
    REUSE_SEED(Group.REUSE, "KeyS", "S"),
    REUSE_SIZE(Group.REUSE, "KeyR", "R"),
    FAVOURITE(Group.DO, "KeyF", "F"),
    COMPARE(Group.DO, "KeyC", "C"),
    DOWNLOAD(Group.DO, "KeyD", "D"),
    DELETE(Group.DO, "Delete", "Delete");

    /** As the list of shortcuts sorts them. */
    enum Group {
        GO,
        LOOK,
        REUSE,
        DO;

        String title(Words words) {
            return words.text("shortcut.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Group group;
    private final String code;
    private final String printed;

    Shortcut(Group group, String code, String printed) {
        this.group = group;
        this.code = code;
        this.printed = printed;
    }

    Group group() {
        return group;
    }

    /** What stands on the key. */
    String key(Words words) {
        return this == PLAY ? words.text("shortcut.space") : printed;
    }

    /** What it does. */
    String does(Words words) {
        return words.text("shortcut." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whether it acts also for those who have single keys switched off. */
    boolean always() {
        return group == Group.GO || this == PAN;
    }

    /** From now on the key presses this button or link. */
    void on(HasElement pressed) {
        pressed.getElement().setAttribute("data-key", code);
    }

    /** "Download (D)", or without the key where it does not act. */
    String named(String name, boolean singleKeys, Words words) {
        return singleKeys || always() ? name + " (" + key(words) + ")" : name;
    }
}
