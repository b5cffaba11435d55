package kiestudio.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.library.SavedFilter.Whose;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.library.SavedRefusedException.Reason;
import kiestudio.support.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who sees, changes and deletes what people put by, on both databases. */
class SavedItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private JdbcClient jdbc;
    private SavedItems items;
    private Person anna;
    private Person boris;
    private Person chief;

    private void on(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        items = new SavedItems(jdbc, JsonMapper.shared(), new AccessPolicy(), Clock.fixed(NOW, ZoneOffset.UTC));
        anna = person("anna", Role.MEMBER);
        boris = person("boris", Role.MEMBER);
        chief = person("chief", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_private_is_its_owners_alone_and_what_is_shared_is_everybodys(TestDatabase database) {
        on(database);
        SavedItem secret = prompt(anna, "Secret", false, "a fox");
        SavedItem product = prompt(anna, "Product shot", true, "a {product} on marble");
        prompt(boris, "boat", false, "a boat");

        assertThat(names(anna, Whose.ALL, "")).containsExactly("Product shot", "Secret");
        assertThat(names(boris, Whose.ALL, "")).containsExactly("boat", "Product shot");
        assertThat(names(boris, Whose.OWN, "")).containsExactly("boat");
        assertThat(names(boris, Whose.OTHERS, "")).containsExactly("Product shot");
        assertThat(names(chief, Whose.ALL, "")).containsExactly("Product shot");
        assertThat(items.find(boris, secret.id())).isEmpty();
        assertThat(items.find(boris, product.id()).orElseThrow().ownerName()).isEqualTo("Anna");
        assertThat(items.find(anna, secret.id()).orElseThrow().content()).isEqualTo(text("a fox"));
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_changes_and_deletes_and_an_administrator_may_what_is_shared(TestDatabase database) {
        on(database);
        SavedItem secret = prompt(anna, "Secret", false, "a fox");
        SavedItem product = prompt(anna, "Product shot", true, "a mug");

        refused(Reason.NOT_YOURS, () -> items.change(boris, product.id(), new Wording("Mine now", true, text("x"))));
        refused(Reason.NOT_YOURS, () -> items.delete(boris, product.id()));
        refused(Reason.GONE, () -> items.delete(chief, secret.id()));
        refused(Reason.GONE, () -> items.change(boris, secret.id(), new Wording("x", true, text("x"))));

        items.change(chief, product.id(), new Wording("Product", true, text("a better mug")));
        SavedItem changed = items.find(anna, product.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Product");
        assertThat(changed.ownerId()).isEqualTo(anna.id());
        assertThat(changed.content()).isEqualTo(text("a better mug"));

        items.change(anna, product.id(), new Wording("Product", false, text("a better mug")));
        assertThat(names(boris, Whose.ALL, "")).isEmpty();
        items.delete(anna, product.id());
        assertThat(names(anna, Whose.ALL, "")).containsExactly("Secret");
        refused(Reason.GONE, () -> items.delete(anna, product.id()));
    }

    @ParameterizedTest
    @EnumSource
    void a_deletion_is_undone_unless_the_name_was_given_anew(TestDatabase database) {
        on(database);
        SavedItem deleted = items.delete(anna, prompt(anna, "Product", true, "a mug").id());

        items.putBack(anna, deleted);
        items.putBack(anna, deleted);
        assertThat(items.find(anna, deleted.id()).orElseThrow().wording()).isEqualTo(deleted.wording());

        items.delete(anna, deleted.id());
        prompt(anna, "product", false, "another");
        refused(Reason.NAME_TAKEN, () -> items.putBack(anna, deleted));
        refused(Reason.NOT_YOURS, () -> items.putBack(boris, deleted));
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_its_owners_only_one_for_a_kind_and_model(TestDatabase database) {
        on(database);
        prompt(anna, "Лиса  в снегу", false, "a fox");
        SavedItem other = prompt(anna, "Other", false, "a fox");

        refused(Reason.NAME_TAKEN, () -> prompt(anna, " лиса в СНЕГУ ", false, "a fox"));
        refused(Reason.NAME_TAKEN, () -> items.change(anna, other.id(), new Wording("Лиса в снегу", false, text("a fox"))));
        prompt(boris, "Лиса в снегу", true, "a fox");
        preset(anna, "google/imagen4", "Лиса в снегу");
        preset(anna, "bytedance/seedream", "Лиса в снегу");
        refused(Reason.NAME_TAKEN, () -> preset(anna, "bytedance/seedream", "лиса в снегу"));

        assertThat(items.page(anna, new SavedFilter(Kind.PRESET, "google/imagen4", Whose.ALL, ""), 0, 10))
                .singleElement()
                .satisfies(preset -> assertThat(preset.model()).isEqualTo("google/imagen4"));
    }

    @ParameterizedTest
    @EnumSource
    void names_sizes_and_numbers_have_limits(TestDatabase database) {
        on(database);
        refused(Reason.NAME_MISSING, () -> prompt(anna, "  ", false, "a fox"));
        refused(Reason.NAME_TOO_LONG, () -> prompt(anna, "x".repeat(81), false, "a fox"));
        refused(Reason.NAME_NOT_ALLOWED, () -> prompt(anna, "a\0b", false, "a fox"));
        refused(Reason.NAME_NOT_ALLOWED, () -> prompt(anna, "a\nb", false, "a fox"));
        refused(Reason.CONTENT_TOO_LONG, () -> prompt(anna, "x", false, "x".repeat(60_000)));
        prompt(anna, "İ".repeat(80), false, "ok");

        for (int i = 1; i < SavedItems.MOST; i++) {
            prompt(anna, "prompt " + i, false, "a fox");
        }
        refused(Reason.TOO_MANY, () -> prompt(anna, "one more", false, "a fox"));
        preset(anna, "google/imagen4", "of another kind");
        prompt(boris, "of another person", false, "a fox");
    }

    @ParameterizedTest
    @EnumSource
    void a_search_finds_words_of_name_and_text_in_any_case_and_lists_go_page_by_page(TestDatabase database) {
        on(database);
        prompt(anna, "Product shot", false, "A {product} on white Marble, 100% sharp");
        prompt(anna, "Зима", false, "ЛИСА в снегу");
        for (int i = 0; i < 5; i++) {
            prompt(anna, "many " + i, false, "x");
        }

        assertThat(names(anna, Whose.ALL, "MARBLE shot")).containsExactly("Product shot");
        assertThat(names(anna, Whose.ALL, "100%")).containsExactly("Product shot");
        assertThat(names(anna, Whose.ALL, "лиса зима")).containsExactly("Зима");
        assertThat(names(anna, Whose.ALL, "li_sa")).isEmpty();
        assertThat(names(anna, Whose.ALL, "mar\0ble")).containsExactly("Product shot");

        var filter = new SavedFilter(Kind.PROMPT, null, Whose.OWN, "many");
        assertThat(items.page(anna, filter, 0, 3)).extracting(SavedItem::name).containsExactly("many 0", "many 1", "many 2");
        assertThat(items.page(anna, filter, 3, 3)).extracting(SavedItem::name).containsExactly("many 3", "many 4");
    }

    @ParameterizedTest
    @EnumSource
    void a_nul_in_a_text_is_kept_and_harms_nothing_and_all_goes_with_the_account(TestDatabase database) {
        on(database);
        SavedItem odd = prompt(anna, "Odd", false, "a\0b 😀");
        assertThat(items.find(anna, odd.id()).orElseThrow().content()).isEqualTo(text("a\0b 😀"));
        assertThat(names(anna, Whose.ALL, "😀")).containsExactly("Odd");

        jdbc.sql("delete from account where id = ?").param(anna.id()).update();
        assertThat(jdbc.sql("select count(*) from saved_item").query(Long.class).single()).isZero();
    }

    private List<String> names(Person person, Whose whose, String words) {
        return items.page(person, new SavedFilter(Kind.PROMPT, null, whose, words), 0, 50).stream().map(SavedItem::name).toList();
    }

    private SavedItem prompt(Person owner, String name, boolean shared, String text) {
        return items.add(owner, Kind.PROMPT, null, new Wording(name, shared, text(text)));
    }

    private void preset(Person owner, String model, String name) {
        items.add(owner, Kind.PRESET, model, new Wording(name, false, JsonMapper.shared().createObjectNode().put("steps", 4)));
    }

    private static ObjectNode text(String text) {
        return JsonMapper.shared().createObjectNode().put("prompt", text);
    }

    private static void refused(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(SavedRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Person person(String name, Role role) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, username, display_name, password_hash, role, enabled, created_at, password_changed_at)
                        values (:id, :name, :shown, 'x', :role, true, :now, :now)""")
                .param("id", id)
                .param("name", name)
                .param("shown", name.substring(0, 1).toUpperCase() + name.substring(1))
                .param("role", role.name())
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        return new Person(id, name, role);
    }
}
