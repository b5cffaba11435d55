package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.ObjectNode;

/** Saved prompts and templates: to be put into the form, and the form's prompt to be put by. */
final class SavedPrompts extends SavedDialog {

    /** What the dialog does to the form; called after it has closed. */
    interface Form {

        PromptText present();

        void replace(PromptText text);

        void insert(String text);
    }

    private final transient Form form;

    SavedPrompts(Form form, PromptServices services, Words words) {
        super("saved", Kind.PROMPT, null, services.saved(), services.person(), words);
        this.form = form;
        setHeaderTitle(words.text("saved.title"));
        save.setText(words.text(form.present().prompt().isBlank() ? "saved.new" : "saved.save"));
        getFooter().addComponentAsFirst(PickRow.line("pick-hint", words.text("saved.hint")));
    }

    @Override
    PickRow look(SavedItem item) {
        PromptText text = PromptText.of(item.content());
        var shown = new ArrayList<Component>();
        shown.add(PickRow.line("pick-name", item.name()));
        shown.add(PickRow.line("pick-text", text.prompt()));
        if (!text.variables().isEmpty()) {
            shown.add(chips(text.variables()));
        }
        if (!belonging(item).isEmpty()) {
            shown.add(PickRow.line("pick-meta", belonging(item)));
        }
        return new PickRow(
                        () -> {
                            close();
                            form.replace(text);
                        },
                        shown.toArray(Component[]::new))
                .withShift(() -> {
                    close();
                    form.insert(text.prompt());
                });
    }

    private Span chips(List<String> variables) {
        var chips = new Span(PickRow.line("only-heard", words.text("saved.variables")));
        chips.addClassName("variable-chips");
        variables.forEach(name -> chips.add(PickRow.line("variable-chip", "{" + name + "}")));
        return chips;
    }

    @Override
    SaveDialog adding() {
        return dialog(words.text("saved.save.title"), new Wording("", false, form.present().content()), wording ->
                saved.add(person, Kind.PROMPT, null, wording));
    }

    @Override
    SaveDialog editing(SavedItem item) {
        return dialog(words.text("saved.edit", item.name()), item.wording(), wording -> saved.change(person, item.id(), wording));
    }

    private SaveDialog dialog(String title, Wording given, Function<Wording, SavedItem> store) {
        PromptText text = PromptText.of(given.content());
        var prompt = new TextArea(words.text("saved.text"), text.prompt(), "");
        prompt.setHelperText(words.text("saved.text.help", "{product}"));
        var negative = new TextArea(words.text("saved.negative"), Objects.requireNonNullElse(text.negative(), ""), "");
        for (TextArea area : List.of(prompt, negative)) {
            area.setWidthFull();
            area.setMinRows(area == prompt ? 4 : 1);
            area.setMaxRows(10);
        }
        boolean hasNegative = text.negative() != null || form.present().negative() != null;
        List<Component> further = hasNegative ? List.of(prompt, negative) : List.of(prompt);
        Supplier<ObjectNode> content =
                () -> new PromptText(prompt.getValue(), negative.getValue()).content();
        return new SaveDialog(title, given.name(), given.shared(), further, content, new SaveDialog.Storing(store, this::changed), words);
    }
}
