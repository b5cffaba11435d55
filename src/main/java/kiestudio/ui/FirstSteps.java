package kiestudio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Where nothing was made yet: for each category what it is for, and three examples that open a form already filled in. */
final class FirstSteps extends Div {

    private static final int EXAMPLES = 3;

    FirstSteps(ModelCatalog catalog, Words words) {
        addClassName("first-steps");
        for (Category category : Category.values()) {
            add(column(category, catalog, words));
        }
    }

    private static Section column(Category category, ModelCatalog catalog, Words words) {
        var name = new Anchor(CreatePaths.of(category), words.of(category));
        var head = new Div(Icon.of(category).create(), new H2(name));
        head.addClassName("step-head");
        var purpose = new Paragraph(words.text("category." + category.id() + ".purpose"));
        purpose.addClassName("muted");
        var column = new Section(head, purpose);
        column.addClassNames("step", "of-" + category.id());
        simplest(category, catalog).ifPresent(model -> column.add(examples(category, model, words)));
        return column;
    }

    private static UnorderedList examples(Category category, Model model, Words words) {
        var list = new UnorderedList();
        for (int i = 1; i <= EXAMPLES; i++) {
            String prompt = words.text("home.example." + category.id() + "." + i);
            var link = new Anchor(CreatePaths.withPrompt(model, prompt), new Span(prompt), Icon.CHEVRON_RIGHT.create());
            link.addClassName("example");
            list.add(new ListItem(link));
        }
        return list;
    }

    /** The first model that needs words and nothing else. */
    private static Optional<Model> simplest(Category category, ModelCatalog catalog) {
        return catalog.models(category).stream()
                .filter(model -> !model.retired())
                .filter(model -> model.defaultVariant().fields().stream().anyMatch(FirstSteps::isPrompt))
                .filter(model -> model.defaultVariant().fields().stream().noneMatch(FirstSteps::needsFile))
                .findFirst();
    }

    private static boolean isPrompt(Field field) {
        return field instanceof TextField text && text.role() == TextField.Role.PROMPT;
    }

    private static boolean needsFile(Field field) {
        return field instanceof MediaField && field.required();
    }
}
