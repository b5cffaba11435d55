package kiestudio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Examples;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** For each category of which nothing was made yet what it is for, and three examples that open a form already filled in. */
final class FirstSteps extends Div {

    FirstSteps(Collection<Category> categories, ModelCatalog catalog, Words words) {
        addClassName("first-steps");
        categories.forEach(category -> add(column(category, catalog, words)));
    }

    private static Section column(Category category, ModelCatalog catalog, Words words) {
        var name = new Anchor(CreatePaths.of(category), words.of(category));
        var head = new Div(Icon.of(category).create(), new H2(name));
        head.addClassName("step-head");
        var purpose = new Paragraph(words.text("category." + category.id() + ".purpose"));
        purpose.addClassName("muted");
        var column = new Section(head, purpose);
        column.addClassNames("step", "of-" + category.id());
        catalog.models(category).stream()
                .filter(Examples::needsWordsOnly)
                .findFirst()
                .flatMap(model -> Examples.of(model, words))
                .ifPresent(column::add);
        return column;
    }
}
