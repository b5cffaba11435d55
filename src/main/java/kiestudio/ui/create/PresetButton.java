package kiestudio.ui.create;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import kiestudio.catalog.Variant;
import kiestudio.library.SavedFilter;
import kiestudio.library.SavedFilter.Whose;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Kind;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** Opens the presets of the model, and says which one the form equals. */
final class PresetButton extends Composite<Button> {

    private static final int KNOWN = 200;

    private final transient FormPlan plan;
    private final transient PromptServices services;
    private final transient FormPresets form;
    private final transient NotTaken notTaken;
    private final transient Words words;
    private final transient BringBack back;
    private transient List<SavedItem> known = List.of();
    private transient Optional<SavedItem> applied = Optional.empty();

    PresetButton(
            FormPlan plan, ComposerServices services, InputForm form, Select<Variant> version, NotTaken notTaken, Words words) {
        this.plan = plan;
        this.services = services.prompts(plan.model());
        this.form = new FormPresets(plan, services.catalog(), form, version, words);
        this.notTaken = notTaken;
        this.words = words;
        this.back = new BringBack(this, words);
        getContent().setIcon(Icon.SLIDERS_HORIZONTAL.create());
        getContent().addClassNames("quiet", "preset-button");
        getContent().getElement().setAttribute("aria-haspopup", "dialog");
        getContent().addClickListener(clicked -> open());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        read(attached.getUI());
    }

    private void read(UI ui) {
        var all = new SavedFilter(Kind.PRESET, plan.model().id(), Whose.ALL, "");
        OffUi.read(ui, () -> services.saved().page(services.person(), all, 0, KNOWN), items -> {
            known = items;
            update();
        });
    }

    /** The form has changed, or what there is to compare it with. */
    void update() {
        getContent().setVisible(form.possible());
        Optional<SavedItem> now = applied.filter(this::equalsForm)
                .or(() -> known.stream().filter(this::equalsForm).findFirst());
        if (!now.equals(applied)) {
            back.withdraw();
        }
        applied = now;
        getContent().setText(now.map(item -> words.text("preset.applied", item.name())).orElseGet(() -> words.text("preset.open")));
    }

    private boolean equalsForm(SavedItem item) {
        return form.equal(Preset.of(item));
    }

    private void open() {
        new Presets(plan.model(), form, services, words, this::apply, () -> getUI().ifPresent(this::read)).open();
    }

    private void apply(SavedItem item) {
        Preset before = form.present(true);
        List<String> unfit = form.apply(Preset.of(item));
        applied = Optional.of(item);
        update();
        notTaken.say(unfit, false);
        if (!form.equal(before)) {
            back.offer(words.text("preset.was.applied", item.name()), () -> {
                form.apply(before);
                notTaken.setVisible(false);
                getContent().focus();
            });
        }
    }
}
