package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;

/** A part of the details: a heading, and names with what belongs to them. */
@Tag("section")
final class Facts extends Section {

    private final DescriptionList list = new DescriptionList();

    Facts(String title) {
        addClassName("facts");
        add(new H3(title), list);
    }

    void add(String name, Component value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    boolean isEmpty() {
        return list.getChildren().findAny().isEmpty();
    }
}
