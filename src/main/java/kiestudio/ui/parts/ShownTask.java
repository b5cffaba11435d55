package kiestudio.ui.parts;

import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/**
 * A task with what its tile needs beside it.
 *
 * @param source the one picture that it began with; null when it has none, several, or one that is no longer kept
 */
record ShownTask(TaskView task, @Nullable Media source) {}
