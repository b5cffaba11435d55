package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * A list of links and buttons that hangs at a button. It is filled when it is opened for the first time: most never are. Arrows, Home and
 * End go through its lines; Escape and a second press close it, and the keyboard is back at the button.
 */
final class HangingList extends Popover {

    private static final String KEYS = """
            this.addEventListener('keydown', event => {
              if (event.key === 'Escape') {
                $0.focus();
                return;
              }
              const lines = [...this.querySelectorAll('a, vaadin-button')];
              const at = lines.indexOf(document.activeElement);
              const to = {
                ArrowDown: (at + 1) % lines.length,
                ArrowUp: (at <= 0 ? lines.length : at) - 1,
                Home: 0,
                End: lines.length - 1,
              }[event.key];
              if (to !== undefined) {
                event.preventDefault();
                lines[to].focus();
              }
            });
            """;

    /** @param fill adds what is in the list */
    HangingList(Button button, String name, Runnable fill) {
        addClassName("hanging-list");
        setTarget(button);
        setAriaLabel(name);
        setPosition(PopoverPosition.BOTTOM_END);
        setAutofocus(true);
        setOpenOnClick(false);
        getElement().executeJs(KEYS, button.getElement());
        button.getElement().setAttribute("aria-haspopup", "true");
        button.addClickListener(clicked -> toggle(fill));
    }

    private void toggle(Runnable fill) {
        if (isOpened()) {
            close();
            return;
        }
        if (getChildren().findAny().isEmpty()) {
            fill.run();
        }
        open();
    }
}
