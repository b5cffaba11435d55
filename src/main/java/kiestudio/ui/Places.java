package kiestudio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.List;
import kiestudio.catalog.Category;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Where one can go: the same places as a list in the drawer and, on a phone, as a bar below. */
final class Places {

    private record Place(String name, String path, Icon icon) {}

    private final Words words;
    private final List<Place> places = new ArrayList<>();
    private final SideNav list = new SideNav();
    private final Nav bar = new Nav();

    /** @param more opens the drawer, for what the bar has no room for */
    Places(boolean administrator, Words words, Runnable more) {
        this.words = words;
        for (Category category : Category.values()) {
            places.add(new Place(words.of(category), CreatePaths.of(category), Icon.of(category)));
        }
        places.add(new Place(words.text("nav.history"), "history", Icon.HISTORY));
        fillBar(more);
        if (administrator) {
            places.add(new Place(words.text("nav.admin"), "admin/users", Icon.USERS_ROUND));
        }
        fillList();
    }

    private void fillList() {
        list.getElement().setAttribute("aria-label", words.text("nav.label"));
        for (Place place : places) {
            var item = new SideNavItem(place.name, place.path, place.icon.create());
            item.setMatchNested(true);
            list.addItem(item);
        }
    }

    private void fillBar(Runnable more) {
        bar.addClassName("bottom-bar");
        bar.getElement().setAttribute("aria-label", words.text("nav.label"));
        for (Place place : places) {
            var link = new Anchor(place.path, place.icon.create(), new Span(place.name));
            link.addClassName("place");
            bar.add(link);
        }
        var rest = new NativeButton();
        rest.add(Icon.ELLIPSIS.create(), new Span(words.text("nav.more")));
        rest.getElement().setAttribute("type", "button");
        rest.addClickListener(clicked -> more.run());
        bar.add(rest);
    }

    SideNav list() {
        return list;
    }

    Nav bar() {
        return bar;
    }

    /** Marks where the person is. */
    void at(String path) {
        bar.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast).forEach(link -> {
            boolean here = path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Where only the icons are to be seen, each says its name when pointed at. */
    void showNamesOnHover(boolean onHover) {
        for (int i = 0; i < places.size(); i++) {
            var item = list.getItems().get(i).getElement();
            if (onHover) {
                item.setAttribute("title", places.get(i).name);
            } else {
                item.removeAttribute("title");
            }
        }
    }
}
