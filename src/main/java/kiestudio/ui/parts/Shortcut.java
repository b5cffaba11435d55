package kiestudio.ui.parts;

import com.vaadin.flow.component.HasElement;
import java.util.Locale;

/**
 * The keys of the viewer and of the comparison. {@code studio-keys} presses the button that carries the code, or asks the component
 * that has the key for its own. A letter is meant as it is printed, on keyboards without Latin letters by its place.
 */
enum Shortcut {
    PREVIOUS(Group.GO, "arrowleft", "←"),
    NEXT(Group.GO, "arrowright", "→"),
    CLOSE(Group.GO, "escape", ""),
    HELP(Group.GO, "help", "?"),
    ZOOM(Group.LOOK, "keyz", "Z"),
    ZOOM_IN(Group.LOOK, "plus", "+"),
    ZOOM_OUT(Group.LOOK, "minus", "−"),
    PAN(Group.LOOK, "arrows", "← ↑ ↓ →"),
    MODE(Group.LOOK, "keyv", "V"),
    PLAY(Group.LOOK, "space", ""),
    DETAILS(Group.LOOK, "keyi", "I"),
    REUSE_ALL(Group.REUSE, "keya", "A"),
    REUSE_PROMPT(Group.REUSE, "keyp", "P"),
    REUSE_SEED(Group.REUSE, "keys", "S"),
    REUSE_SIZE(Group.REUSE, "keyr", "R"),
    FAVOURITE(Group.DO, "keyf", "F"),
    COMPARE(Group.DO, "keyc", "C"),
    DOWNLOAD(Group.DO, "keyd", "D"),
    DELETE(Group.DO, "delete", "");

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

    /** The browser's name of the key, in lower case. */
    private final String code;

    /** Empty for keys that have a word on them, which differs with the language. */
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
        return printed.isEmpty() ? words.text("shortcut.key." + code) : printed;
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
