package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;

/** Three prompts for what a model does; each opens the model's form already filled in. */
public final class Examples extends UnorderedList {

    private static final int COUNT = 3;

    /** Kinds that are told in words what to make. */
    private static final Set<Kind> TOLD = EnumSet.of(
            Kind.TEXT_TO_IMAGE, Kind.EDIT, Kind.CHARACTER, Kind.TEXT_TO_VIDEO, Kind.IMAGE_TO_VIDEO, Kind.TEXT_TO_SPEECH);

    private Examples(Model model, Kind kind, Words words) {
        addClassName("examples");
        for (int i = 1; i <= COUNT; i++) {
            String prompt = words.text("example." + kind.id() + "." + i);
            var link = new Anchor(CreatePaths.withPrompt(model, prompt), new Span(prompt), Icon.CHEVRON_RIGHT.create());
            link.addClassName("example");
            add(new ListItem(link));
        }
    }

    /** Empty for a model that takes no prompt, or that nothing new should be begun with. */
    public static Optional<Examples> of(Model model, Words words) {
        Kind kind = model.kind(needsFile(model));
        return !model.retired() && takesPrompt(model) && TOLD.contains(kind)
                ? Optional.of(new Examples(model, kind, words))
                : Optional.empty();
    }

    /** Whether words alone are enough for the model. */
    public static boolean needsWordsOnly(Model model) {
        return !model.retired() && takesPrompt(model) && !needsFile(model);
    }

    private static boolean takesPrompt(Model model) {
        return model.defaultVariant().fields().stream()
                .anyMatch(field -> field instanceof TextField text && text.role() == TextField.Role.PROMPT);
    }

    private static boolean needsFile(Model model) {
        return model.defaultVariant().mediaFields().stream().anyMatch(Field::required);
    }
}
