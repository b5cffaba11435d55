package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Wording;
import kiestudio.library.SavedRefusedException;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.ObjectNode;

/** Gives something a name and says who may see it. */
final class SaveDialog extends PageDialog {

    private final transient Words words;
    private final transient Supplier<ObjectNode> content;
    private final transient Function<Wording, SavedItem> store;
    private final transient Runnable stored;
    final TextField name;
    final Checkbox shared;
    final Paragraph problem = new Paragraph();
    final Button submit;

    /**
     * What is done with the wording.
     *
     * @param store  called off the UI's thread
     * @param stored called in the UI once it is done, after the dialog has closed
     */
    record Storing(Function<Wording, SavedItem> store, Runnable stored) {}

    /**
     * @param further fields of the content, between the name and the sharing
     * @param content says what the further fields hold
     */
    SaveDialog(String title, String given, boolean share, List<Component> further, Supplier<ObjectNode> content, Storing storing, Words words) {
        this.words = words;
        this.content = content;
        this.store = storing.store();
        this.stored = storing.stored();
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        name = new TextField(words.text("saved.name"));
        name.setValue(given);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addValueChangeListener(typed -> name.setInvalid(false));
        shared = new Checkbox(words.text("saved.share"), share);
        shared.setHelperText(words.text("saved.share.help"));
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        submit = new Button(words.text("saved.submit"), clicked -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        String enter = "event.key === 'Enter' && !event.isComposing";
        name.getElement()
                .addEventListener("keydown", pressed -> {
                    name.setValue(pressed.getEventData().path(PickList.TYPED).asString(""));
                    submit();
                })
                .setFilter(enter)
                .addEventData(PickList.TYPED);
        var fields = new Div(name);
        further.forEach(fields::add);
        fields.add(shared, problem);
        fields.addClassName("save-form");
        add(fields);
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()), submit);
    }

    private void submit() {
        if (!submit.isEnabled()) {
            return;
        }
        submit.setEnabled(false);
        problem.setVisible(false);
        var wording = new Wording(name.getValue(), shared.getValue(), content.get());
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> store.apply(wording),
                done -> {
                    close();
                    stored.run();
                },
                failure -> {
                    submit.setEnabled(true);
                    tell(failure);
                });
    }

    private void tell(RuntimeException failure) {
        String sentence = SavedDialog.refusal(failure, words);
        if (failure instanceof SavedRefusedException refused && refused.reason().ofName()) {
            name.setErrorMessage(sentence);
            name.setInvalid(true);
            name.focus();
        } else {
            problem.setText(sentence);
            problem.setVisible(true);
        }
    }
}
