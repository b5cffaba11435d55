package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The person's time zone, in which their days begin and end. */
public final class TimeZone {

    private TimeZone() {}

    /** As the browser says it; the server's where it says none, or one that is unknown here. */
    public static ZoneId here() {
        String id = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknownHere) {
            return ZoneId.systemDefault();
        }
    }
}
