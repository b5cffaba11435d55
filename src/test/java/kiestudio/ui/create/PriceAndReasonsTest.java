package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.account.Role;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.ModelFigures.Figures;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Allowance;
import kiestudio.ui.parts.ConfirmPurchase;
import kiestudio.ui.parts.Cost;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands on Generate, why it cannot be pressed yet, and when it asks first. */
class PriceAndReasonsTest extends ScreenTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalSettings settings;

    @Autowired
    TaskQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("counter")
    void the_button_names_credits_and_money_and_follows_the_form() {
        open("images/google/imagen4");
        assertThat(generate().getText()).isEqualTo("Generate · 8 credits · $0.04");

        count().setValue(3);

        assertThat(generate().getText()).isEqualTo("Generate · 24 credits · $0.12");
    }

    @Test
    @SignedInAs("schetovod")
    void money_is_written_as_russians_write_it() {
        UI.getCurrent().getSession().setLocale(Locale.of("ru"));
        UI.getCurrent().setLocale(Locale.of("ru"));

        open("images/google/imagen4");

        assertThat(generate().getText().replace('\u00a0', ' ')).isEqualTo("Создать · 8 кредитов · 0,04 $");
    }

    @Test
    void a_cost_is_exact_at_least_or_unknown_but_never_a_guess() {
        var upscale = order("topaz/image-upscale");
        var picture = order("google/imagen4");
        assertThat(cost(picture, picture)).isEqualTo("16 credits · $0.08");
        assertThat(cost(upscale, picture)).startsWith("from ").endsWith(" credits · $0.09");
        Order priceless = catalog.models().stream()
                .flatMap(model -> model.variants().stream())
                .filter(variant -> variant.price() == null)
                .map(variant -> new Order(variant.kieId(), variant, JsonNodeFactory.instance.objectNode()))
                .findFirst()
                .orElse(null);
        if (priceless != null) {
            assertThat(cost(picture, priceless)).isEqualTo("price unknown");
        }
        assertThat(Cost.UNKNOWN.in(ENGLISH)).isEqualTo("price unknown");
    }

    @Test
    void what_is_unsure_is_within_no_limit() {
        var ten = BigDecimal.TEN;
        assertThat(new Cost(ten, true).within(ten)).isTrue();
        assertThat(new Cost(ten, false).within(ten)).isFalse();
        assertThat(Cost.UNKNOWN.within(ten)).isFalse();
        assertThat(new Allowance(null, ten, false).asksAbout(Cost.UNKNOWN)).isTrue();
        assertThat(new Allowance(null, null, false).asksAbout(Cost.UNKNOWN)).isFalse();
    }

    @Test
    @SignedInAs("wonderer")
    void a_fresh_form_is_calm_and_its_button_can_be_asked_why() {
        open("images/google/nano-banana-edit");

        assertThat(generate().isEnabled()).isTrue();
        assertThat(generate().getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(generate().getElement().getAttribute("aria-description")).contains("Prompt: Please fill this in");
        assertThat(reasons()).hasSize(2);
        assertThat(reasonList().isOpened()).isFalse();
        assertThat(prompt().isInvalid()).isFalse();
    }

    @Test
    @SignedInAs("presser")
    void a_press_lists_every_reason_marks_the_fields_and_a_reason_leads_to_its_field() {
        open("images/google/nano-banana-edit");

        test(generate()).click();

        assertThat(reasonList().isOpened()).isTrue();
        assertThat(textOf(reasonList())).contains("nothing was sent");
        assertThat(reasons()).anyMatch(text -> text.endsWith(": Please add a file"));
        assertThat(prompt().isInvalid()).isTrue();

        test(find(NativeButton.class).withText("Prompt: Please fill this in").single()).click();
        assertThat(reasonList().isOpened()).isFalse();

        test(prompt()).setValue("A hat");
        assertThat(reasons()).singleElement().asString().endsWith("Please add a file");
        assertThat(prompt().isInvalid()).isFalse();
    }

    @Test
    @SignedInAs("finisher")
    void without_a_reason_the_button_is_a_plain_one() {
        open("images/google/imagen4");

        test(prompt()).setValue("A boat");

        assertThat(generate().getElement().getAttribute("aria-disabled")).isNull();
        assertThat(reasonList().getTarget()).isNull();
        assertThat(reasons()).isEmpty();
    }

    @Test
    @SignedInAs("pauper")
    void a_budget_that_does_not_cover_the_sum_is_a_reason_before_anything_is_sent() {
        budget("pauper", "10");
        open("images/google/imagen4");
        test(prompt()).setValue("Two boats");
        awaitOnScreen(() -> reasons().isEmpty());

        count().setValue(2);
        awaitOnScreen(() -> !reasons().isEmpty());
        assertThat(reasons()).singleElement().asString().startsWith("Your budget has 10 credits left; this needs 16 credits");

        test(generate()).click();
        assertThat(reasonList().isOpened()).isTrue();
        assertThat(made("pauper")).isZero();
    }

    @Test
    @SignedInAs("shrinker")
    void a_budget_that_shrank_meanwhile_is_noticed_by_the_press() {
        open("images/google/imagen4");
        test(prompt()).setValue("A boat");
        budget("shrinker", "1");

        test(generate()).click();

        awaitOnScreen(() -> reasonList().isOpened());
        assertThat(reasons()).singleElement().asString().startsWith("Your budget has 1 credit left");
        assertThat(generate().isEnabled()).isTrue();
        assertThat(made("shrinker")).isZero();
    }

    @Test
    @SignedInAs("careful-one")
    void a_press_above_the_persons_own_limit_asks_first_and_buys_once() {
        settings.set(id("careful-one"), Setting.CONFIRM_ABOVE, "10");
        budget("careful-one", "100");
        open("images/google/imagen4");
        test(prompt()).setValue("Two boats");
        count().setValue(2);

        test(generate()).click();
        awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
        var question = find(ConfirmPurchase.class).single();
        assertThat(textOf(question)).contains("Tasks", "2", "16 credits · $0.08", "Left in your budget", "100 credits");
        assertThat(question.getHeaderTitle()).isEqualTo("Generate for 16 credits?");
        assertThat(made("careful-one")).isZero();

        test(question.buy).click();
        question.buy.click();
        awaitOnScreen(() -> generate().isEnabled() && made("careful-one") > 0);
        assertThat(made("careful-one")).isEqualTo(2);
        assertThat(find(ConfirmPurchase.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("changes-mind")
    void a_question_that_is_cancelled_buys_nothing_and_can_be_asked_again() {
        settings.set(id("changes-mind"), Setting.CONFIRM_ABOVE, "0");
        open("images/google/imagen4");
        test(prompt()).setValue("A boat");

        test(generate()).click();
        awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
        test(find(ConfirmPurchase.class).single().cancel).click();
        awaitOnScreen(() -> generate().isEnabled());
        assertThat(made("changes-mind")).isZero();

        test(generate()).click();
        awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
    }

    @Test
    @SignedInAs("relaxed")
    void a_press_within_the_limit_is_not_asked_about() {
        settings.set(id("relaxed"), Setting.CONFIRM_ABOVE, "8");
        open("images/google/imagen4");
        test(prompt()).setValue("A boat");

        test(generate()).click();

        awaitOnScreen(() -> generate().isEnabled() && made("relaxed") == 1);
        assertThat(find(ConfirmPurchase.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("price-patient")
    void while_kie_takes_nothing_it_is_said_that_the_task_will_wait_and_nothing_is_forbidden() {
        jdbc.sql("""
                        insert into submission_pause (id, code, message, since, probe_at)
                        values (1, 402, 'no credits', current_timestamp, timestamp '2099-01-01 00:00:00')""")
                .update();
        try {
            open("images/google/imagen4");
            test(prompt()).setValue("A boat");
            awaitOnScreen(() -> find(ComposerFoot.class).single().waiting.isVisible());
            assertThat(reasons()).isEmpty();
        } finally {
            jdbc.sql("delete from submission_pause").update();
        }
    }

    @Test
    @SignedInAs("price-leaver")
    void a_question_goes_with_the_form_that_it_was_asked_for() {
        settings.set(id("price-leaver"), Setting.CONFIRM_ABOVE, "0");
        open("images/google/imagen4");
        test(prompt()).setValue("A boat");
        test(generate()).click();
        awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
        var question = find(ConfirmPurchase.class).single();

        open("history", "", Component.class);

        assertThat(question.isOpened()).isFalse();
        assertThat(made("price-leaver")).isZero();
    }

    @Test
    @SignedInAs("price-double-clicker")
    void the_same_press_twice_within_a_moment_buys_once() {
        open("images/google/imagen4");
        test(prompt()).setValue("A boat");
        var foot = find(ComposerFoot.class).single();

        foot.press();
        foot.press();
        awaitOnScreen(() -> generate().isEnabled() && made("price-double-clicker") > 0);

        assertThat(made("price-double-clicker")).isEqualTo(1);
    }

    @Test
    void what_was_paid_here_is_told_from_five_tasks_on_and_aloud_when_it_differs() {
        var paid = new PaidHere(ENGLISH);
        paid.show(figures("7.5", "8", 4));
        assertThat(paid.isVisible()).isFalse();

        paid.show(figures("7.5", "8", 42));
        assertThat(paid.line.getText()).isEqualTo("Paid here: 7.5 credits, median of 42");
        assertThat(paid.comparison.isVisible()).isFalse();
        assertThat(textOf(paid)).contains("8 credits by the list, 7.5 credits billed", "6 % less");

        paid.show(figures("10", "8", 42));
        assertThat(paid.comparison.getText()).isEqualTo("Careful: that is 25 % more than the list says.");
        assertThat(paid.hasClassName("careful")).isTrue();

        paid.show(figures("6", "8", 42));
        assertThat(paid.comparison.getText()).isEqualTo("That is 25 % less than the list says.");
        assertThat(paid.hasClassName("careful")).isFalse();
    }

    private static Optional<Figures> figures(String paid, String listed, int priced) {
        return Optional.of(new Figures(priced, priced, 10, new BigDecimal(paid), new BigDecimal(listed), priced));
    }

    private Order order(String model) {
        Model found = catalog.find(model).orElseThrow();
        return new Order(model, found.defaultVariant(), JsonNodeFactory.instance.objectNode());
    }

    private String cost(Order... orders) {
        return Order.cost(List.of(orders), catalog, reference -> Optional.empty()).in(ENGLISH);
    }

    private void open(String address) {
        navigate(address, ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private void budget(String username, String credits) {
        Person boss = accounts.findByUsername("price-boss")
                .orElseGet(() -> accounts.create("price-boss", "", "a password of the boss", Role.ADMINISTRATOR))
                .person();
        administration.setBudget(boss, id(username), new BigDecimal(credits));
    }

    private int made(String username) {
        return queries.page(new TaskFilter(id(username), Set.of(), null, null, null, null, null), 0, 50, null).items().size();
    }

    private UUID id(String username) {
        return accounts.findByUsername(username).orElseThrow().id();
    }

    private ReasonList reasonList() {
        return find(ComposerFoot.class).single().reasonList;
    }

    private List<String> reasons() {
        return reasonList().texts();
    }

    private Button generate() {
        return find(ComposerFoot.class).single().generate;
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> count() {
        return find(RadioButtonGroup.class).withLabel("Number of images").single();
    }
}
