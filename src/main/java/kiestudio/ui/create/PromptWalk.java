package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** Walks with a key through the texts that a person wrote before; behind the newest stands what was typed. */
final class PromptWalk {

    private static final int TYPED = -1;

    private final TextArea input;
    private final Supplier<List<String>> read;
    private final Words words;
    private final Consumer<String> say;
    private List<String> former = List.of();
    private int place = TYPED;
    private String typed = "";
    private boolean reading;
    private int waiting;

    /**
     * @param read former texts, the newest first; called off the UI's thread
     * @param say  tells where the walk has come to
     */
    PromptWalk(TextArea input, Supplier<List<String>> read, Words words, Consumer<String> say) {
        this.input = input;
        this.read = read;
        this.words = words;
        this.say = say;
    }

    /**
     * @param by      1 to an older text, -1 to a newer one
     * @param present what the field holds in the browser, which may be ahead of the server
     */
    void step(int by, String present) {
        if (reading) {
            waiting += by;
        } else if (place != TYPED && (former.contains(present) || typed.equals(present))) {
            // A second key may be on its way before the field shows what the first one brought.
            move(by);
        } else if (by < 0) {
            place = TYPED;
            say.accept(words.text("former.newest"));
        } else {
            begin(by, present);
        }
    }

    /** The list is read anew each time: something may have been made since. */
    private void begin(int by, String present) {
        typed = present;
        place = TYPED;
        waiting = by;
        reading = true;
        OffUi.read(
                UI.getCurrentOrThrow(),
                read,
                found -> {
                    reading = false;
                    former = found.stream().filter(text -> !text.equals(present)).toList();
                    move(waiting);
                },
                failure -> {
                    reading = false;
                    throw failure;
                });
    }

    private void move(int by) {
        if (former.isEmpty()) {
            say.accept(words.text("former.empty"));
            return;
        }
        int wanted = Math.clamp((long) place + by, TYPED, former.size() - 1);
        boolean stays = wanted == place;
        place = wanted;
        if (place == TYPED) {
            input.setValue(typed);
            say.accept(words.text("former.typed"));
        } else {
            input.setValue(former.get(place));
            say.accept(words.text(stays ? "former.oldest" : "former.walk", place + 1, former.size(), former.get(place)));
        }
    }
}
