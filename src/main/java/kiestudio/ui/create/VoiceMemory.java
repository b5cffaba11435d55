package kiestudio.ui.create;

import java.util.List;
import java.util.Set;
import java.util.SequencedSet;
import java.util.UUID;
import kiestudio.account.Favourites;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;

/** Which voices a person marked, and which they used last. */
final class VoiceMemory {

    private static final int TASKS_LOOKED_AT = 60;
    private static final int RECENT = 5;

    /** Voices by their ids at Kie, the newest first. */
    record Remembered(SequencedSet<String> favourites, List<String> recent) {}

    private final Favourites favourites;
    private final TaskQueries tasks;
    private final UUID owner;

    VoiceMemory(Favourites favourites, TaskQueries tasks, UUID owner) {
        this.favourites = favourites;
        this.tasks = tasks;
        this.owner = owner;
    }

    /**
     * Reads the database.
     *
     * @param field in which the model's inputs name the voice
     */
    Remembered read(String model, String field) {
        List<String> recent = tasks.slice(new TaskFilter(owner, Set.of(), null, model, null, null, null), 0, TASKS_LOOKED_AT).stream()
                .map(task -> task.input().path(field).asString(""))
                .filter(voice -> !voice.isEmpty())
                .distinct()
                .limit(RECENT)
                .toList();
        return new Remembered(favourites.of(owner, Favourites.Kind.VOICE), recent);
    }

    /** Writes the database. */
    void mark(String voice, boolean marked) {
        favourites.mark(owner, Favourites.Kind.VOICE, voice, marked);
    }
}
