package kiestudio.ui.create;

import static kiestudio.account.Favourites.Kind.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SignedInAs("listener")
class VoiceSelectorTest extends ScreenTest {

    private static final String MODEL = "elevenlabs/text-to-speech-turbo-2-5";

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Favourites favourites;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskService tasks;

    @Autowired
    SignedIn signedIn;

    private Person me;
    private VoiceSelector selector;
    private int changes;

    @BeforeEach
    void onTheScreen() {
        me = signedIn.person();
        favourites.of(me.id(), VOICE).forEach(voice -> favourites.mark(me.id(), VOICE, voice, false));
        show();
    }

    private void show() {
        UI.getCurrent().removeAll();
        selector = new VoiceSelector(field(), MODEL, new VoiceMemory(favourites, queries, me.id()), new Words(Locale.ENGLISH));
        selector.onChange(() -> changes++);
        UI.getCurrent().add(selector.component());
    }

    private ChoiceField field() {
        return catalog.find(MODEL).orElseThrow().defaultVariant().fields().stream()
                .filter(field -> field instanceof ChoiceField choice && choice.look() == ChoiceField.Look.VOICE)
                .map(ChoiceField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_chosen_voice_stands_with_name_and_character_and_can_be_heard() {
        assertThat(textOf(choose())).contains("James", "Husky, Engaging and Bold");
        assertThat(play().getElement().getAttribute("aria-label")).isEqualTo("Hear James");
        assertThat(play().getElement().getAttribute("data-sample"))
                .isEqualTo("/media/voices/EkK5I93UQWFDigLMpZcX/sample?model=elevenlabs/text-to-speech-turbo-2-5");
    }

    @Test
    void all_voices_can_be_searched_by_name_and_by_character() {
        VoiceGrid grid = opened();
        assertThat(test(grid).size()).isEqualTo(67);

        search("announcer");
        assertThat(names(grid)).contains("Xavier", "British Football Announcer").doesNotContain("James");

        search("  HUSKY trick ");
        assertThat(names(grid)).containsExactly("Callum");
    }

    @Test
    void a_click_chooses_closes_and_sends_the_id_of_the_voice() {
        VoiceGrid grid = opened();
        search("Callum");

        test(grid).clickRow(0);

        assertThat(selector.value().orElseThrow().toString()).isEqualTo("\"N2lVS1w4EtoT3dr4eOWO\"");
        assertThat(textOf(choose())).contains("Callum", "Husky Trickster");
        assertThat(changes).isEqualTo(1);
        assertThat(find(VoiceDialog.class).all()).isEmpty();
    }

    @Test
    void the_voice_of_another_form_is_taken_over_and_an_unknown_one_is_not() {
        selector.restore(JsonMapper.shared().readTree("\"N2lVS1w4EtoT3dr4eOWO\""));
        selector.restore(JsonMapper.shared().readTree("\"nobody\""));

        assertThat(textOf(choose())).contains("Callum");
    }

    @Test
    void what_the_player_does_is_said_and_the_button_offers_the_opposite() {
        String sample = play().getElement().getAttribute("data-sample");

        happens("play", sample);
        assertThat(said()).isEqualTo("Fetching James…");
        happens("playing", sample);
        assertThat(said()).isEqualTo("James is speaking");
        assertThat(play().getElement().getAttribute("aria-label")).isEqualTo("Stop James");

        happens("pause", sample);
        assertThat(said()).isEmpty();
        assertThat(play().getElement().getAttribute("aria-label")).isEqualTo("Hear James");
    }

    @Test
    void a_sample_that_cannot_be_had_says_so_at_the_voice_and_can_be_tried_again() {
        String sample = play().getElement().getAttribute("data-sample");

        happens("play", sample);
        happens("error", sample);
        happens("pause", sample);
        assertThat(said()).contains("James could not be fetched", "Nothing was charged");
        assertThat(play().getElement().getAttribute("aria-label")).isEqualTo("Try James again");

        happens("playing", sample);
        assertThat(said()).isEqualTo("James is speaking");
    }

    @Test
    void another_voice_that_plays_silences_the_first() {
        String first = play().getElement().getAttribute("data-sample");
        happens("playing", first);

        happens("playing", first.replace("EkK5I93UQWFDigLMpZcX", "N2lVS1w4EtoT3dr4eOWO"));

        assertThat(said()).isEmpty();
        assertThat(play().getElement().getAttribute("aria-label")).isEqualTo("Hear James");
    }

    @Test
    void a_star_brings_a_voice_to_the_front_from_the_next_time_on() {
        VoiceGrid grid = opened();

        star(grid, "N2lVS1w4EtoT3dr4eOWO");
        assertThat(names(grid)).startsWith("James", "Arabella");
        awaitOnScreen(() -> favourites.isMarked(me.id(), VOICE, "N2lVS1w4EtoT3dr4eOWO"));

        show();
        awaitOnScreen(() -> names(reopened()).getFirst().equals("Callum"));
        star(find(VoiceGrid.class).single(), "N2lVS1w4EtoT3dr4eOWO");
        awaitOnScreen(() -> !favourites.isMarked(me.id(), VOICE, "N2lVS1w4EtoT3dr4eOWO"));
    }

    @Test
    @SignedInAs("often-listener")
    void voices_used_last_stand_behind_the_favourites_and_before_the_others() {
        favourites.mark(me.id(), VOICE, "LruHrtVF6PSyGItzMNHS", true);
        for (String used : List.of("hqfrgApggtO1785R4Fsn", "MJ0RnG71ty4LH3dvNfSd", "hqfrgApggtO1785R4Fsn")) {
            var input = JsonMapper.shared().createObjectNode().put("text", "Hello").put("voice", used);
            tasks.submit(me, new SubmitTask(MODEL, input, null, null));
        }

        show();

        awaitOnScreen(() -> names(reopened()).subList(0, 4).equals(List.of("Benjamin", "Theodore HQ", "Leon", "James")));
    }

    @Test
    void favourites_can_be_looked_at_alone_and_none_of_them_is_said_to_be_missing() {
        favourites.mark(me.id(), VOICE, "LruHrtVF6PSyGItzMNHS", true);
        show();
        awaitOnScreen(() -> names(reopened()).getFirst().equals("Benjamin"));
        VoiceGrid grid = find(VoiceGrid.class).single();
        Button only = find(Button.class).withText("Favourites").single();

        test(only).click();
        assertThat(names(grid)).containsExactly("Benjamin");
        assertThat(only.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        search("James");
        assertThat(names(grid)).isEmpty();
        assertThat(textOf(grid.getEmptyStateComponent())).contains("No voice fits");

        search("");
        star(grid, "LruHrtVF6PSyGItzMNHS");
        search(" ");
        assertThat(textOf(grid.getEmptyStateComponent())).contains("No favourites yet");
    }

    @Test
    void what_nothing_fits_is_taken_back_whole() {
        VoiceGrid grid = opened();
        Button only = find(Button.class).withText("Favourites").single();
        test(only).click();
        search("nobody of that name");
        assertThat(names(grid)).isEmpty();

        ((Button) grid.getEmptyStateComponent().getChildren().filter(Button.class::isInstance).findFirst().orElseThrow()).click();

        assertThat(test(grid).size()).isEqualTo(67);
        assertThat(find(TextField.class).single().getValue()).isEmpty();
        assertThat(only.getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    private VoiceGrid reopened() {
        find(VoiceDialog.class).all().forEach(VoiceDialog::close);
        return opened();
    }

    /** As the browser tells it. */
    private static void star(VoiceGrid grid, String voice) {
        var data = JsonMapper.shared().createObjectNode().put("event.detail + ''", voice);
        grid.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(grid.getElement(), "star", data));
    }

    private NativeButton choose() {
        return find(NativeButton.class).withClassName("voice-choose").single();
    }

    private PlayButton play() {
        return find(PlayButton.class).single();
    }

    private VoiceGrid opened() {
        test(choose()).click();
        return find(VoiceGrid.class).single();
    }

    private void search(String text) {
        test(find(TextField.class).single()).setValue(text);
    }

    private List<String> names(VoiceGrid grid) {
        return IntStream.range(0, test(grid).size()).mapToObj(row -> ((Voice) test(grid).getRow(row)).name()).toList();
    }

    private String said() {
        return selector.component().getElement().getChildren()
                .filter(child -> "status".equals(child.getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    /** As the browser tells it. */
    private void happens(String event, String sample) {
        var player = find(VoicePlayer.class).single().getElement();
        var data = JsonMapper.shared().createObjectNode().put("element.getAttribute('data-sample')", sample);
        player.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(player, event, data));
    }
}
