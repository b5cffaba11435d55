package kiestudio.ui.parts;

import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** What has happened, said for a while in the one corner where neither the form nor the drawer is. */
public final class Toast {

    private static final Duration STAYS = Duration.ofSeconds(5);

    private static final String CONTROL_Z = KeyModifier.CONTROL.getKeys().getFirst() + "+Z";

    private Toast() {}

    public static void say(String sentence) {
        Notification toast = thatStays(STAYS);
        toast.setText(sentence);
        toast.open();
    }

    /**
     * Says what has happened, with a button that takes it back; so does Ctrl+Z, where nothing is being typed.
     *
     * @param button what the way back is called
     * @return open
     */
    public static Notification withWayBack(String sentence, String button, Duration time, Runnable back) {
        Notification toast = thatStays(time);
        var way = new Button(button, clicked -> {
            toast.close();
            back.run();
        });
        way.addClassName("way-back");
        way.setDisableOnClick(true);
        way.getElement().setAttribute("aria-keyshortcuts", CONTROL_Z);
        var line = new Div(new Span(sentence), way);
        line.addClassName("way-back-line");
        toast.add(line);
        toast.open();
        return toast;
    }

    /** Empty and not yet open, for more than a sentence. */
    static Notification thatStays(Duration time) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration((int) time.toMillis());
        return toast;
    }
}
