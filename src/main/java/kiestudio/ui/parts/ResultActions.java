package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;

/** What can be done with one result wherever it stands, as icons: a star, a download, a film's frame, a mark to compare it, other uses. */
public final class ResultActions {

    private ResultActions() {}

    /** @param stage what holds the film, if it is one */
    public static List<Component> of(TaskLists parts, Person person, TaskView task, Media medium, Component stage, Words words) {
        var actions = new ArrayList<Component>();
        actions.add(StarButton.of(medium, parts, person, words));
        actions.add(ResultDisplay.download(medium, words));
        if (medium.kind() == MediaKind.VIDEO) {
            actions.add(GrabFrame.icon(parts, person, medium, stage, words));
        }
        actions.add(new CompareButton(parts, person, new Marks.Marked(task, medium), words, false));
        UseIn.of(medium, task, parts.catalog(), words, false).ifPresent(actions::add);
        return actions;
    }
}
