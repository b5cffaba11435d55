package kiestudio.generation;

import java.util.UUID;

/** A task is not what it was; published after commit. Whoever shows it reads it again. */
public record TaskChanged(UUID taskId, UUID ownerId) {}
