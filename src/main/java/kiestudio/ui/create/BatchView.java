package kiestudio.ui.create;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;

/** One batch, for as long as anything of it is kept. */
@Route("batch/:group")
@PermitAll
class BatchView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TaskLists lists;
    private final transient Words words = Words.here();

    BatchView(TaskLists lists) {
        this.lists = lists;
        addClassNames("page", "batch-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> group = event.getRouteParameters().get("group").flatMap(BatchView::id);
        if (group.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var nothing = new EmptyState(Icon.COLUMNS_3, words.text("batch.gone"), words.text("batch.gone.explain"));
        var trail = new Nav(new Anchor("history", words.text("nav.history")), Icon.CHEVRON_RIGHT.create(), new H1(words.text("batch.title")));
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", words.text("nav.trail"));
        removeAll();
        add(trail, lists.batch(group.get(), nothing));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("batch.title"));
    }
}
