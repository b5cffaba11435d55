package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import kiestudio.ui.create.VoiceMemory.Remembered;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;

/** A model's voices as one person has them before them: marked ones first, then those used last, then the others. */
final class VoiceShelf {

    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final VoiceMemory memory;
    private final Words words;
    private final SequencedSet<String> marked = new LinkedHashSet<>();
    private List<String> recent = List.of();

    VoiceShelf(List<Voice> voices, VoiceMemory memory, Words words) {
        voices.forEach(voice -> this.voices.put(voice.id(), voice));
        this.memory = memory;
        this.words = words;
    }

    void remember(Remembered remembered) {
        marked.clear();
        remembered.favourites().stream().filter(voices::containsKey).forEach(marked::add);
        recent = remembered.recent().stream().filter(voices::containsKey).toList();
    }

    List<Voice> inOrder() {
        var order = new LinkedHashSet<>(marked);
        order.addAll(recent);
        order.addAll(voices.keySet());
        var list = new ArrayList<Voice>();
        order.forEach(id -> list.add(voices.get(id)));
        return list;
    }

    boolean marked(Voice voice) {
        return marked.contains(voice.id());
    }

    boolean hasMarked() {
        return !marked.isEmpty();
    }

    boolean usedLately(Voice voice) {
        return recent.contains(voice.id());
    }

    /** @param shown called when the star has to be drawn anew: at once, and again when it could not be saved */
    void turn(Voice voice, Runnable shown) {
        boolean mark = !marked(voice);
        set(voice, mark);
        shown.run();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    memory.mark(voice.id(), mark);
                    return mark;
                },
                saved -> {},
                failure -> {
                    set(voice, !mark);
                    shown.run();
                    Toast.say(words.text("voice.star.failed"));
                });
    }

    private void set(Voice voice, boolean mark) {
        if (mark) {
            marked.addFirst(voice.id());
        } else {
            marked.remove(voice.id());
        }
    }
}
