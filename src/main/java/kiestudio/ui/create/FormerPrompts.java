package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.ZoneId;
import java.util.function.Consumer;
import kiestudio.catalog.Field.TextField;
import kiestudio.generation.PromptHistory.FormerPrompt;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;

/** Everything the person wrote into this kind of field before, to be searched and taken again. */
final class FormerPrompts extends PageDialog {

    private final transient PromptServices services;
    private final transient Words words;
    private final transient Consumer<String> take;

    /** @param take gets the chosen text, after the dialog has closed */
    FormerPrompts(TextField.Role role, PromptServices services, Words words, Consumer<String> take) {
        this.services = services;
        this.words = words;
        this.take = take;
        setHeaderTitle(words.text(title(role)));
        addClassName("pick-dialog");
        setWidth("min(640px, 96vw)");
        setHeight("min(720px, 88dvh)");
        var list = new PickList<FormerPrompt>(
                "former", words, (wanted, skip, size) -> services.page(role, wanted, skip, size), this::row);
        add(list);
        getFooter().add(PickRow.line("pick-hint", words.text("former.hint")), new Button(words.text("dialog.close"), clicked -> close()));
        list.readAnew();
    }

    /** What these prompts are called: a form may have two kinds of them. */
    static String title(TextField.Role role) {
        return role == TextField.Role.NEGATIVE_PROMPT ? "former.title.negative" : "former.title";
    }

    private PickRow row(FormerPrompt former) {
        String model = services.catalog().find(former.model()).map(found -> words.of(found.name())).orElse(former.model());
        String used = words.time(former.usedAt(), zone());
        return new PickRow(
                () -> {
                    close();
                    take.accept(former.text());
                },
                PickRow.line("pick-text", former.text()),
                PickRow.line("pick-meta", model + " · " + used));
    }

    private static ZoneId zone() {
        String id = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
    }
}
