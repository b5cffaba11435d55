package kiestudio.ui.parts;

import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** What has happened, said for a while in the one corner where neither the form nor the drawer is. */
public final class Toast {

    private static final Duration STAYS = Duration.ofSeconds(5);

    private Toast() {}

    public static void say(String sentence) {
        Notification toast = thatStays(STAYS);
        toast.setText(sentence);
        toast.open();
    }

    /** Empty and not yet open, for more than a sentence. */
    public static Notification thatStays(Duration time) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration((int) time.toMillis());
        return toast;
    }
}
