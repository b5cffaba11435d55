package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.Basics;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the controls send is what the catalogue says, to the JSON type. */
@SignedInAs("typist")
class FieldControlsTest extends ScreenTest {

    @ParameterizedTest
    @EnumSource(ChoiceField.Look.class)
    void a_choice_sends_its_value_in_the_type_of_the_file(ChoiceField.Look look) {
        assertThat(json(choice(look, "5", "10"))).isEqualTo("\"10\"");
        assertThat(json(choice(look, 5, 10))).isEqualTo("10");
        assertThat(json(choice(look, new BigDecimal("0.5"), new BigDecimal("1.5")))).isEqualTo("1.5");
    }

    @Test
    void an_empty_text_is_left_out_and_a_given_one_is_sent_as_written() {
        FieldControl control = control(new TextField(basics(), TextField.Role.PROMPT, 0, 100, null));
        assertThat(control.value()).isEmpty();

        control.restore(JsonMapper.shared().readTree("\"  two words \""));
        assertThat(control.value().orElseThrow().toString()).isEqualTo("\"  two words \"");
    }

    @Test
    void a_slider_sends_the_step_it_stands_on_and_not_a_binary_neighbour() {
        var field = number(false, false, "0", "1", "0.1", "0.7");
        assertThat(json(field)).isEqualTo("0.7");
    }

    @Test
    void a_whole_number_is_sent_as_an_integer() {
        assertThat(json(number(true, false, "1", "10", null, "4"))).isEqualTo("4");
    }

    @Test
    void a_seed_of_digits_is_a_number_where_the_file_wants_a_number_and_text_where_it_wants_text() {
        FieldControl number = control(number(true, true, "0", null, null, null));
        number.restore(JsonMapper.shared().readTree("12345"));
        assertThat(number.value().orElseThrow().toString()).isEqualTo("12345");

        FieldControl text = control(new TextField(basics(), TextField.Role.SEED, 0, 500, null));
        text.restore(JsonMapper.shared().readTree("\"12345\""));
        assertThat(text.value().orElseThrow().toString()).isEqualTo("\"12345\"");
    }

    @Test
    void a_flag_without_a_default_is_left_out_until_it_is_ticked() {
        FieldControl flag = control(new FlagField(basics(), null));
        assertThat(flag.value()).isEmpty();
        flag.restore(JsonMapper.shared().readTree("true"));
        assertThat(flag.value().orElseThrow().toString()).isEqualTo("true");
        assertThat(json(new FlagField(basics(), false))).isEqualTo("false");
        assertThat(json(new FlagField(basics(), true))).isEqualTo("true");
    }

    @Test
    void a_value_that_another_model_had_and_this_one_lacks_is_not_taken_over() {
        FieldControl control = control(choice(ChoiceField.Look.SELECT, "5", "10"));
        control.restore(JsonMapper.shared().readTree("\"15\""));
        assertThat(control.value().orElseThrow().toString()).isEqualTo("\"10\"");
    }

    private static String json(Field field) {
        return control(field).value().orElseThrow().toString();
    }

    private static FieldControl control(Field field) {
        var uploads = new MediaUploads(null, null, null, UUID.randomUUID());
        var services = new ComposerServices(null, null, null, null, null, null, null, uploads, null, null, null, null);
        var model = new Model(
                "a/model", new Text("A", "A"), "A", new Text("A", "A"), Category.IMAGE, List.of(Kind.TEXT_TO_IMAGE), Model.Status.LIVE, null, 9, List.of());
        return new FieldControls(services, model, new Words(Locale.ENGLISH)).of(field);
    }

    private static ChoiceField choice(ChoiceField.Look look, Object first, Object standard) {
        return new ChoiceField(basics(), look, List.of(option(first), option(standard)), standard, false);
    }

    private static Option option(Object value) {
        return new Option(value, new Text(value.toString(), value.toString()), 0, 0, null);
    }

    private static NumberField number(
            boolean integer, boolean seed, String least, @Nullable String most, @Nullable String step, @Nullable String standard) {
        return new NumberField(
                basics(), integer, seed, decimal(least), decimal(most), decimal(step), decimal(standard), false);
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static Basics basics() {
        return new Basics("field", new Text("Field", "Поле"), null, false, false);
    }
}
