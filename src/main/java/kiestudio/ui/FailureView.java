package kiestudio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen that could not be built. Says so, with a number that finds the cause in the log, and stands without the layout. */
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    private final transient Words words = Words.here();

    FailureView() {
        addClassNames("page", "alone");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("error {} at {}", number, event.getLocation().getPath(), parameter.getException());
        add(new EmptyState(
                Icon.TRIANGLE_ALERT,
                words.text("failure.title"),
                words.text("failure.explain", number),
                new Anchor("", words.text("notFound.home"))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("failure.title"));
    }
}
