package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
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

/** Former and saved prompts at the field they are written into. */
class PromptToolsTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    SavedItems saved;

    @Test
    @SignedInAs("prompts-walker")
    void a_key_walks_through_former_prompts_and_back_to_what_was_typed() {
        made("prompts-walker", "a fox", "rain");
        made("prompts-walker", "a boat", "fog");
        open();

        walk(prompt(), "ArrowUp", "half a thou");
        awaitOnScreen(() -> prompt().getValue().equals("a boat"));
        assertThat(said(prompt())).isEqualTo("Former prompt 1 of 2: a boat");
        walk(prompt(), "ArrowUp", "a boat");
        assertThat(prompt().getValue()).isEqualTo("a fox");
        walk(prompt(), "ArrowUp", "a fox");
        assertThat(prompt().getValue()).isEqualTo("a fox");
        assertThat(said(prompt())).contains("the oldest");

        walk(prompt(), "ArrowDown", "a fox");
        walk(prompt(), "ArrowDown", "a boat");
        assertThat(prompt().getValue()).isEqualTo("half a thou");
        assertThat(said(prompt())).isEqualTo("What you had typed is back.");

        walk(negative(), "ArrowUp", "");
        awaitOnScreen(() -> negative().getValue().equals("fog"));
    }

    @Test
    @SignedInAs("fast-walker")
    void keys_that_come_before_the_list_is_read_count_and_what_the_field_holds_is_not_offered() {
        made("fast-walker", "a fox", "");
        made("fast-walker", "a boat", "");
        made("fast-walker", "a kite", "");
        open();

        walk(prompt(), "ArrowUp", "a kite");
        walk(prompt(), "ArrowUp", "a kite");

        awaitOnScreen(() -> prompt().getValue().equals("a fox"));
    }

    @Test
    @SignedInAs("novice-walker")
    void without_former_prompts_the_key_changes_nothing_and_the_list_says_so() {
        open();

        walk(prompt(), "ArrowUp", "typed");
        awaitOnScreen(() -> said(prompt()).equals("No former prompts yet"));
        assertThat(prompt().getValue()).isEmpty();

        press("Former prompts");
        awaitOnScreen(() -> find(FormerPrompts.class).single().getElement().getTextRecursively().contains("No former prompts yet"));
    }

    @Test
    @SignedInAs("searcher")
    void former_prompts_are_searched_and_one_is_taken_with_a_way_back() {
        made("searcher", "a red fox", "");
        made("searcher", "a boat", "");
        open();
        test(prompt()).setValue("mine");

        press("Former prompts");
        awaitOnScreen(() -> rows().size() == 2);
        TextField search = find(TextField.class).withPropertyValue(TextField::getPlaceholder, "Search former prompts").single();
        test(search).setValue("kite");
        awaitOnScreen(() -> rows().isEmpty());
        assertThat(textOf(find(FormerPrompts.class).single())).contains("Nothing found", "Show everything");

        enter(search, "FOX");
        awaitOnScreen(() -> prompt().getValue().equals("a red fox"));
        assertThat(find(FormerPrompts.class).all()).isEmpty();

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(prompt().getValue()).isEqualTo("mine");
    }

    @Test
    @SignedInAs("saver")
    void a_prompt_is_saved_with_its_negative_one_under_a_name_of_its_own() {
        saved.add(person("saver"), Kind.PROMPT, null, new Wording("Taken", false, text("x")));
        open();
        test(prompt()).setValue("A {product} on {surface}, a {product}");
        test(negative()).setValue("rain");
        press("Saved prompts");
        test(find(Button.class).withText("Save this prompt").single()).click();
        SaveDialog dialog = find(SaveDialog.class).single();

        test(dialog.name).setValue("taken");
        test(dialog.submit).click();
        awaitOnScreen(dialog.name::isInvalid);
        assertThat(dialog.name.getErrorMessage()).contains("already have one of this name");

        test(dialog.name).setValue("Product shot");
        dialog.shared.setValue(true);
        test(dialog.submit).click();
        awaitOnScreen(() -> rows().stream().anyMatch(row -> row.contains("Product shot")));

        SavedItem kept = own("saver").stream().filter(item -> item.name().equals("Product shot")).findFirst().orElseThrow();
        assertThat(kept.shared()).isTrue();
        assertThat(kept.content().toString())
                .isEqualTo("{\"prompt\":\"A {product} on {surface}, a {product}\",\"negative_prompt\":\"rain\"}");
        assertThat(rows()).anyMatch(row -> row.contains("{product}{surface}") && row.contains("Shared with everybody"));
    }

    @Test
    @SignedInAs("borrower")
    void a_shared_prompt_is_used_but_not_changed_by_others_and_brings_its_negative_one() {
        saved.add(person("lender"), Kind.PROMPT, null, new Wording(
                "Lent to all", true, text("A lent mug").put("negative_prompt", "cracks")));
        open();

        press("Saved prompts");
        awaitOnScreen(() -> rows().stream().anyMatch(row -> row.contains("Lent to all") && row.contains("From lender")));
        assertThat(find(Button.class).all()).noneMatch(button -> button.getElement().getAttribute("aria-label") != null
                && button.getElement().getAttribute("aria-label").contains("Lent to all"));
        take("Lent to all");

        assertThat(prompt().getValue()).isEqualTo("A lent mug");
        assertThat(negative().getValue()).isEqualTo("cracks");
    }

    @Test
    @SignedInAs("negative-writer")
    void a_negative_prompt_alone_can_be_had_back_too() {
        saved.add(person("negative-writer"), Kind.PROMPT, null, new Wording(
                "With both", false, text("A mug").put("negative_prompt", "cracks")));
        open();
        test(negative()).setValue("rain");

        press("Saved prompts");
        awaitOnScreen(() -> rows().stream().anyMatch(row -> row.contains("With both")));
        take("With both");
        assertThat(negative().getValue()).isEqualTo("cracks");

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(negative().getValue()).isEqualTo("rain");
        assertThat(prompt().getValue()).isEmpty();
    }

    @Test
    @SignedInAs("prompts-leaver")
    void the_lists_go_with_the_page_they_were_opened_on() {
        open();
        test(prompt()).setValue("A mug");
        press("Saved prompts");
        test(find(Button.class).withText("Save this prompt").single()).click();
        assertThat(find(SaveDialog.class).exists()).isTrue();

        UI.getCurrent().navigate("images/topaz/image-upscale");

        assertThat(find(SaveDialog.class).exists()).isFalse();
        assertThat(find(SavedPrompts.class).exists()).isFalse();
        open();
        press("Former prompts");
        assertThat(find(FormerPrompts.class).exists()).isTrue();
        UI.getCurrent().navigate("history");
        assertThat(find(FormerPrompts.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("prompts-deleter")
    void a_deleted_prompt_comes_back_at_a_press() {
        saved.add(person("prompts-deleter"), Kind.PROMPT, null, new Wording("Precious", false, text("gold")));
        open();
        press("Saved prompts");
        awaitOnScreen(() -> rows().stream().anyMatch(row -> row.contains("Precious")));

        press("Delete “Precious”");
        awaitOnScreen(() -> rows().stream().noneMatch(row -> row.contains("Precious")));
        assertThat(own("prompts-deleter")).isEmpty();

        test(find(Button.class).withText("Bring it back").single()).click();
        awaitOnScreen(() -> rows().stream().anyMatch(row -> row.contains("Precious")));
        assertThat(own("prompts-deleter")).hasSize(1);
    }

    @Test
    @SignedInAs("slasher")
    void a_slash_in_an_empty_prompt_opens_the_saved_ones() {
        open();

        fire(prompt().getElement(), JsonMapper.shared().createObjectNode()
                .put("event.key === '/' && !element.value && !element.slashIsText", true));

        assertThat(find(SavedPrompts.class).all()).hasSize(1);
    }

    private void open() {
        open("images/google/imagen4", "", ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private void walk(TextArea area, String key, String present) {
        ObjectNode data = JsonMapper.shared().createObjectNode().put("event.key === 'ArrowUp'", key.equals("ArrowUp")).put(PickList.TYPED, present);
        data.put("event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey"
                + " && (event.key === 'ArrowUp' || event.key === 'ArrowDown')", true);
        fire(area.getElement(), data);
    }

    private void enter(TextField search, String typed) {
        fire(search.getElement(), JsonMapper.shared().createObjectNode()
                .put("event.key === 'Enter' && !event.isComposing", true)
                .put(PickList.TYPED, typed));
    }

    private static void fire(Element element, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "keydown", data));
    }

    private void press(String name) {
        test(find(Button.class).withAriaLabel(name).all().getFirst()).click();
    }

    private void take(String name) {
        test(find(NativeButton.class).withClassName("pick-take").all().stream()
                        .filter(button -> textOf(button).contains(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> rows() {
        return find(PickRow.class).all().stream().map(ScreenTest::textOf).toList();
    }

    private static String said(TextArea area) {
        Component field = area.getParent().orElseThrow();
        return field.getChildren().filter(PromptTools.class::isInstance).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    private TextArea negative() {
        return find(TextArea.class).withLabel("Negative prompt").all().getFirst();
    }

    private List<SavedItem> own(String username) {
        return saved.page(person(username), new SavedFilter(Kind.PROMPT, null, Whose.OWN, ""), 0, 50);
    }

    private Person person(String username) {
        return accounts.findByUsername(username)
                .orElseGet(() -> accounts.create(username, username, "a password of " + username, Role.MEMBER))
                .person();
    }

    private void made(String username, String prompt, String negative) {
        ObjectNode input = JsonMapper.shared().createObjectNode().put("prompt", prompt);
        if (!negative.isEmpty()) {
            input.put("negative_prompt", negative);
        }
        tasks.submit(person(username), new SubmitTask("google/imagen4", input, null, null));
    }

    private static ObjectNode text(String prompt) {
        return JsonMapper.shared().createObjectNode().put("prompt", prompt);
    }
}
