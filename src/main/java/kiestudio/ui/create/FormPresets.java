package kiestudio.ui.create;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kiestudio.catalog.Field;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Words;

/** Reads presets off a form and puts them into it; prompt and sources stay as they are. */
final class FormPresets {

    private final FormPlan plan;
    private final ModelCatalog catalog;
    private final InputForm form;
    private final Select<Variant> version;
    private final Words words;

    FormPresets(FormPlan plan, ModelCatalog catalog, InputForm form, Select<Variant> version, Words words) {
        this.plan = plan;
        this.catalog = catalog;
        this.form = form;
        this.version = version;
        this.words = words;
    }

    Variant variant() {
        Variant chosen = version.getValue();
        return catalog.variant(chosen == null ? plan.model().id() : chosen.kieId(), form.input());
    }

    /** Whether the form has anything that a preset could hold. */
    boolean possible() {
        return !FormSettings.names(form.fields()).isEmpty();
    }

    Optional<Field> seed() {
        return FormSettings.seed(form.input(), form.fields());
    }

    Preset present(boolean withSeed) {
        return new Preset(variant().kieId(), FormSettings.of(form.input(), form.fields(), withSeed));
    }

    /** Whether the form says the same as the preset, as far as that says anything. */
    boolean equal(Preset preset) {
        Preset now = present(FormSettings.seed(preset.settings(), form.fields()).isPresent());
        boolean sameVersion = plan.versions().isEmpty() || now.kieModel().equals(preset.kieModel());
        return sameVersion && FormSettings.same(now.settings(), preset.settings());
    }

    List<Field> fields(Preset preset) {
        return plan.model().variant(preset.kieModel()).map(Variant::fields).orElse(List.of());
    }

    /** @return what of the preset found no place, as people call it */
    List<String> apply(Preset preset) {
        plan.versions().stream()
                .filter(one -> one.kieId().equals(preset.kieModel()))
                .findFirst()
                .ifPresent(version::setValue);
        var takeover = Takeover.of(preset.settings(), fields(preset), plan.allFields(variant()), words);
        Set<String> silent = new HashSet<>(FormSettings.names(form.fields()));
        silent.removeAll(takeover.values().keySet());
        if (!silent.isEmpty()) {
            form.clear(silent);
        }
        var unfit = new ArrayList<>(takeover.unfit());
        form.fill(takeover.values()).stream().map(takeover.labels()::get).filter(Objects::nonNull).forEach(unfit::add);
        return unfit;
    }
}
