package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiestudio.catalog.Model;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.TaskSettings;
import kiestudio.ui.parts.Words;

/** The presets of a model: to be applied, and the form's settings to be put by. */
final class Presets extends SavedDialog {

    private final transient FormPresets form;
    private final transient Consumer<SavedItem> apply;
    private final transient Runnable changed;
    private final String model;

    /**
     * @param apply   gets the chosen one, after the dialog has closed
     * @param changed called whenever presets were added, changed or deleted
     */
    Presets(Model model, FormPresets form, PromptServices services, Words words, Consumer<SavedItem> apply, Runnable changed) {
        super("preset", Kind.PRESET, model.id(), services.saved(), services.person(), words);
        this.model = model.id();
        this.form = form;
        this.apply = apply;
        this.changed = changed;
        setHeaderTitle(words.text("preset.title", words.of(model.name())));
        save.setText(words.text("preset.save"));
    }

    @Override
    PickRow look(SavedItem item) {
        Preset preset = Preset.of(item);
        String settings = TaskSettings.of(preset.settings(), form.fields(preset), words).stream()
                .map(setting -> setting.label() + ": " + setting.value())
                .collect(Collectors.joining(" · "));
        var shown = new ArrayList<Component>();
        shown.add(PickRow.line("pick-name", item.name()));
        shown.add(PickRow.line("pick-text", settings.isEmpty() ? words.text("preset.standard") : settings));
        if (!belonging(item).isEmpty()) {
            shown.add(PickRow.line("pick-meta", belonging(item)));
        }
        if (form.equal(preset)) {
            shown.add(PickRow.line("pick-meta", words.text("preset.now")));
        }
        var row = new PickRow(
                () -> {
                    close();
                    apply.accept(item);
                },
                shown.toArray(Component[]::new));
        if (form.equal(preset)) {
            row.addClassName("applied");
            row.getElement().setAttribute("aria-current", "true");
        } else if (saved.mayChange(person, item)) {
            row.with(Icon.SAVE, words.text("preset.overwrite", item.name()), () -> overwrite(item));
        }
        return row;
    }

    /** With the seed where the preset has had one. */
    private void overwrite(SavedItem item) {
        boolean withSeed = FormSettings.seed(Preset.of(item).settings(), form.fields(Preset.of(item))).isPresent();
        var wording = new Wording(item.name(), item.shared(), form.present(withSeed).content());
        overwrite(item, wording, words.text("preset.overwritten", item.name()));
    }

    @Override
    SaveDialog adding() {
        var withSeed = new Checkbox(words.text("preset.seed", form.seed()
                .map(field -> form.present(true).settings().get(field.name()).asString())
                .orElse("")));
        List<Component> further = form.seed().isPresent() ? List.of(withSeed) : List.of();
        return new SaveDialog(
                words.text("preset.save.title"),
                "",
                false,
                further,
                () -> form.present(withSeed.getValue()).content(),
                new SaveDialog.Storing(wording -> saved.add(person, Kind.PRESET, model, wording), this::changed),
                words);
    }

    @Override
    SaveDialog editing(SavedItem item) {
        return new SaveDialog(
                words.text("saved.edit", item.name()),
                item.name(),
                item.shared(),
                List.of(),
                item::content,
                new SaveDialog.Storing(wording -> saved.change(person, item.id(), wording), this::changed),
                words);
    }

    @Override
    void changed() {
        super.changed();
        changed.run();
    }
}
