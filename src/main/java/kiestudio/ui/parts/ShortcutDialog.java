package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;

/** Which keys there are, and the switch for those that are single letters. */
final class ShortcutDialog extends PageDialog {

    ShortcutDialog(SingleKeys singleKeys, Words words) {
        addClassName("shortcut-dialog");
        setHeaderTitle(words.text("shortcut.title"));
        setWidth("640px");
        var groups = new Div();
        groups.addClassName("shortcut-groups");
        for (Shortcut.Group group : Shortcut.Group.values()) {
            groups.add(section(group, words));
        }
        add(groups, singleKeys);
        getFooter().add(new Button(words.text("dialog.close"), clicked -> close()));
    }

    private static Section section(Shortcut.Group group, Words words) {
        var list = new DescriptionList();
        Stream.of(Shortcut.values()).filter(shortcut -> shortcut.group() == group).forEach(shortcut -> {
            var key = new DescriptionList.Term();
            key.getElement().appendChild(printed(shortcut, words));
            list.add(key, new DescriptionList.Description(shortcut.does(words)));
        });
        return new Section(new H3(group.title(words)), list);
    }

    static Element printed(Shortcut shortcut, Words words) {
        return new Element("kbd").setText(shortcut.key(words));
    }
}
