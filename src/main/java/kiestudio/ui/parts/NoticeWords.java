package kiestudio.ui.parts;

import java.util.ArrayList;
import java.util.List;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** What is said of tasks that came to an end, wherever it is said: with what it means for the money. */
final class NoticeWords {

    private static final int LONGEST_NAME = 90;

    private NoticeWords() {}

    /** Of one task its name, of several how many ended how. */
    static String of(List<TaskView> ended, ModelCatalog catalog, Words words) {
        if (ended.size() == 1) {
            return of(ended.getFirst(), catalog, words);
        }
        var parts = new ArrayList<String>();
        for (TaskState state : List.of(TaskState.SUCCESS, TaskState.FAIL, TaskState.LOST, TaskState.UNCLEAR)) {
            int count = (int) ended.stream().filter(task -> task.state() == state).count();
            if (count > 0) {
                parts.add(words.counted("notice." + state.id(), count));
            }
        }
        return String.join(" ", parts);
    }

    static String of(TaskView task, ModelCatalog catalog, Words words) {
        String announced = words.text("task.announce", words.of(task.state()), shortened(name(task, catalog, words)));
        return switch (task.state()) {
            case FAIL -> announced + ". " + words.text("task.fail.money");
            case LOST -> announced + ". " + words.text("task.lost.money");
            case UNCLEAR -> announced + ". " + words.text("notice.unclear.money");
            default -> announced;
        };
    }

    /** So that what follows it, about the money, comes soon. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }

    /** What the task is called where there is one line for it: its prompt, or its model. */
    static String name(TaskView task, ModelCatalog catalog, Words words) {
        return task.prompt().isBlank()
                ? catalog.find(task.model()).map(model -> words.of(model.name())).orElse(task.model())
                : task.prompt();
    }
}
