package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thin bar that fills as the usual time passes and is never full. Says nothing to screen readers: the state's word does. */
@Tag("studio-task-bar")
@JsModule("./studio-task-bar.ts")
final class TaskBar extends Component {

    /** @param usual null where nothing can be said of how long it will take */
    TaskBar(Duration soFar, @Nullable Duration usual) {
        getElement().getClassList().add("task-bar");
        getElement().setProperty("soFar", Math.max(0, soFar.toMillis()));
        getElement().setProperty("usual", usual == null ? 0 : usual.toMillis());
    }
}
