package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;

/** How the server learns what somebody types into a form. */
final class Typing {

    /** Who pauses for this long may have finished; price, reasons and draft follow. */
    private static final int PAUSE_MILLIS = 250;

    private Typing() {}

    /** In each pause, and at once when the keyboard leaves the field: whatever is pressed next, the text is there before it. */
    static <C extends Component & HasValueChangeMode> void follow(C field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        // Flow holds the property back until the pause, also from this event; its value comes along, and is not sent back into the field.
        Element element = field.getElement();
        element.addEventListener("change", left -> element.getNode()
                        .getFeature(ElementPropertyMap.class)
                        .setProperty("value", left.getEventData().path(PickList.TYPED).asString(""), false))
                .addEventData(PickList.TYPED);
    }
}
