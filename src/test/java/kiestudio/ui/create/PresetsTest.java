package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.library.SavedFilter;
import kiestudio.library.SavedFilter.Whose;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.library.SavedItems;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings of a model's form, put by under a name. */
class PresetsTest extends ScreenTest {

    private static final String IMAGEN = "google/imagen4";

    @Autowired
    Accounts accounts;

    @Autowired
    SavedItems saved;

    @Test
    @SignedInAs("preset-saver")
    void settings_are_saved_without_prompt_and_seed_unless_that_is_asked_for() {
        open("images/" + IMAGEN);
        fill("prompt", "\"a fox\"", "aspect_ratio", "\"16:9\"", "seed", "\"7\"", "negative_prompt", "\"rain\"");

        save("Wide", false);
        save("Wide and the same", true);

        Map<String, ObjectNode> kept = own("preset-saver");
        assertThat(kept.get("Wide").get("version").asString()).isEqualTo(IMAGEN);
        assertThat(kept.get("Wide").get("settings"))
                .isEqualTo(JsonMapper.shared().readTree("{\"negative_prompt\":\"rain\",\"aspect_ratio\":\"16:9\"}"));
        assertThat(kept.get("Wide and the same").get("settings").get("seed").asString()).isEqualTo("7");
        awaitOnScreen(() -> button().getText().startsWith("Preset: Wide"));

        test(prompt()).setValue("another prompt");
        assertThat(button().getText()).startsWith("Preset: Wide");
        fill("aspect_ratio", "\"1:1\"");
        assertThat(button().getText()).isEqualTo("Presets");
    }

    @Test
    @SignedInAs("preset-user")
    void an_applied_preset_keeps_the_prompt_empties_what_it_leaves_open_and_can_be_undone() {
        preset("preset-user", IMAGEN, "Tall", "{\"aspect_ratio\":\"9:16\"}", IMAGEN, true);
        open("images/" + IMAGEN);
        fill("prompt", "\"a fox\"", "negative_prompt", "\"rain\"", "seed", "\"7\"");
        assertThat(button().getText()).isEqualTo("Presets");

        apply("Tall");

        assertThat(form().input()).isEqualTo(JsonMapper.shared()
                .readTree("{\"prompt\":\"a fox\",\"aspect_ratio\":\"9:16\",\"seed\":\"7\"}"));
        assertThat(button().getText()).isEqualTo("Preset: Tall");

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(form().input().get("negative_prompt").asString()).isEqualTo("rain");
        assertThat(form().input().get("aspect_ratio").asString()).isEqualTo("1:1");
        assertThat(button().getText()).isEqualTo("Presets");
    }

    @Test
    @SignedInAs("preset-reader")
    void a_shared_preset_of_another_is_applied_with_its_version_and_what_no_longer_fits_is_named() {
        String model = "hailuo/2-3-text-to-video";
        open("video/" + model);
        @SuppressWarnings("unchecked")
        Select<kiestudio.catalog.Variant> version = find(Select.class).withLabel("Version").single();
        var last = version.getListDataView().getItems().toList().getLast();
        assertThat(version.getValue()).isNotEqualTo(last);
        preset("preset-lender", model, "Old ways", "{\"grain\":\"much\"}", last.kieId(), true);

        apply("Old ways");

        assertThat(version.getValue()).isEqualTo(last);
        assertThat(textOf(find(NotTaken.class).single())).isEqualTo("Not taken over: grain");
    }

    @Test
    @SignedInAs("preset-changer")
    void a_preset_is_overwritten_with_the_present_settings_and_that_can_be_undone() {
        preset("preset-changer", IMAGEN, "Changing", "{\"aspect_ratio\":\"9:16\"}", IMAGEN, false);
        open("images/" + IMAGEN);
        fill("aspect_ratio", "\"4:3\"");

        test(button()).click();
        awaitOnScreen(() -> find(PickRow.class).all().size() >= 1);
        test(find(Button.class).withAriaLabel("Put the form’s settings into “Changing”").single()).click();
        awaitOnScreen(() -> textOf(find(Presets.class).single()).contains("“Changing” has the form’s settings now"));
        assertThat(own("preset-changer").get("Changing").at("/settings/aspect_ratio").asString()).isEqualTo("4:3");
        awaitOnScreen(() -> button().getText().equals("Preset: Changing"));

        test(find(Button.class).withText("Bring it back").single()).click();
        awaitOnScreen(() -> own("preset-changer").get("Changing").at("/settings/aspect_ratio").asString().equals("9:16"));
    }

    @Test
    @SignedInAs("preset-seeker")
    void a_form_without_settings_offers_no_presets() {
        open("images/recraft/remove-background");
        assertThat(find(PresetButton.class).all()).isEmpty();
    }

    private void open(String path) {
        open(path, "", ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private void save(String name, boolean withSeed) {
        test(button()).click();
        test(find(Button.class).withText("Save these settings").single()).click();
        SaveDialog dialog = find(SaveDialog.class).single();
        test(dialog.name).setValue(name);
        if (withSeed) {
            find(com.vaadin.flow.component.checkbox.Checkbox.class).withLabel("With the seed 7").single().setValue(true);
        }
        test(dialog.submit).click();
        awaitOnScreen(() -> find(PickRow.class).all().stream().anyMatch(row -> textOf(row).startsWith(name)));
        test(find(Button.class).withText("Close").single()).click();
    }

    private void apply(String name) {
        test(button()).click();
        awaitOnScreen(() -> rows(name).size() == 1);
        test(rows(name).getFirst()).click();
    }

    private List<NativeButton> rows(String name) {
        return find(NativeButton.class).withClassName("pick-take").all().stream()
                .filter(row -> textOf(row).startsWith(name))
                .toList();
    }

    private void fill(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form().fill(Map.of(namesAndValues[i], JsonMapper.shared().readTree(namesAndValues[i + 1])));
        }
    }

    private Button button() {
        return find(Button.class).withClassName("preset-button").single();
    }

    private InputForm form() {
        return find(InputForm.class).single();
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    private Map<String, ObjectNode> own(String username) {
        return saved.page(person(username), new SavedFilter(Kind.PRESET, IMAGEN, Whose.OWN, ""), 0, 50).stream()
                .collect(java.util.stream.Collectors.toMap(SavedItem::name, SavedItem::content));
    }

    private void preset(String owner, String model, String name, String settings, String version, boolean shared) {
        ObjectNode content = new Preset(version, (ObjectNode) JsonMapper.shared().readTree(settings)).content();
        saved.add(person(owner), Kind.PRESET, model, new Wording(name, shared, content));
    }

    private Person person(String username) {
        return accounts.findByUsername(username)
                .orElseGet(() -> accounts.create(username, username, "a password of " + username, Role.MEMBER))
                .person();
    }
}
