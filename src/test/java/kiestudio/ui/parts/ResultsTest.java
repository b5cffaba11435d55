package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ResultsTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskLists lists;

    @Autowired
    MediaService media;

    @Test
    @SignedInAs("result-menu")
    void a_picture_can_be_used_in_every_live_model_that_takes_it_under_what_that_model_does() throws IOException {
        Map<UseIn.Use, List<UseIn.Way>> uses = UseIn.uses(upload("result-menu", 320, 200), catalog);

        assertThat(uses.keySet())
                .startsWith(UseIn.Use.EDIT, UseIn.Use.UPSCALE, UseIn.Use.REMOVE_BACKGROUND)
                .contains(UseIn.Use.REFERENCE);
        assertThat(ids(uses.get(UseIn.Use.UPSCALE))).contains("topaz/image-upscale");
        assertThat(ids(uses.get(UseIn.Use.FIRST_FRAME))).contains("kling/v2-5-pro");
        assertThat(ids(uses.get(UseIn.Use.LAST_FRAME))).contains("kling/v2-5-pro");
        assertThat(uses.get(UseIn.Use.LAST_FRAME)).allMatch(way -> way.field().role() == MediaField.Role.LAST_FRAME);
        assertThat(uses.values()).allSatisfy(ways -> assertThat(ids(ways)).hasSameSizeAs(ways));
        assertThat(uses.values().stream().flatMap(List::stream).map(UseIn.Way::model))
                .noneMatch(Model::retired)
                .doesNotContain(catalog.find("google/imagen4").orElseThrow());
    }

    @Test
    @SignedInAs("result-family")
    void a_result_shows_what_it_came_from_what_was_made_of_it_and_what_changed() throws IOException {
        Media uploaded = upload("result-family", 320, 200);
        TaskView day = done("result-family", "google/nano-banana-edit", edit("A harbour by day", uploaded));
        TaskView night = done("result-family", "google/nano-banana-edit", edit("A harbour by night", day.results().getFirst()));
        TaskView large = done("result-family", "topaz/image-upscale",
                input().put("image_url", night.results().getFirst().path()).put("upscale_factor", "2"));

        var family = new Family(lists, account("result-family").person(), night);
        UI.getCurrentOrThrow().add(family);
        awaitOnScreen(family::isVisible);

        assertThat(textOf(family))
                .contains("Made from", "A harbour by day", "Prompt: A harbour by day → A harbour by night")
                .contains("Made of it", "Upscale · Topaz");
        assertThat(lists.lineage().of(night.id()).children()).extracting(TaskView::id).containsExactly(large.id());

        tasks.trash(account("result-family").person(), large.id());
        assertThat(lists.lineage().of(night.id()).children()).isEmpty();
        assertThat(lists.lineage().of(day.id()).parents()).singleElement().satisfies(parent -> {
            assertThat(parent.medium()).isEqualTo(uploaded);
            assertThat(parent.task()).isNull();
        });
    }

    @Test
    @SignedInAs("result-cut")
    void what_was_made_of_a_part_of_a_result_is_of_its_family() throws IOException {
        TaskView whole = done("result-cut", "google/imagen4", input().put("prompt", "A harbour"));
        Media part = upload("result-cut", 100, 100);
        Media partOfPart = upload("result-cut", 50, 50);
        lists.lineage().cutOut(part.id(), whole.results().getFirst().id());
        lists.lineage().cutOut(partOfPart.id(), part.id());

        TaskView made = submit("result-cut", "google/nano-banana-edit", edit("At night", partOfPart));

        assertThat(lists.lineage().of(whole.id()).children()).extracting(TaskView::id).containsExactly(made.id());
        assertThat(lists.lineage().of(made.id()).parents()).singleElement().satisfies(parent -> {
            assertThat(parent.medium()).isEqualTo(partOfPart);
            assertThat(parent.task()).isEqualTo(whole);
        });
    }

    private static ObjectNode edit(String prompt, Media source) {
        ObjectNode input = input().put("prompt", prompt);
        input.putArray("image_urls").add(source.path());
        return input;
    }

    @Test
    @SignedInAs("result-sound")
    void of_speech_that_no_model_takes_the_text_can_still_be_spoken_again() {
        TaskView speech = done("result-sound", "elevenlabs/text-to-speech-turbo-2-5", input().put("text", "Good evening"));
        var use = UseIn.of(speech.results().getFirst(), speech, catalog, Words.here(), false).orElseThrow();
        UI.getCurrentOrThrow().add(use);

        test(find(Button.class, use).single()).click();

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("audio/elevenlabs/text-to-speech-turbo-2-5?task=" + speech.id() + "&only=prompt");
        assertThat(UseIn.of(speech.results().getFirst(), null, catalog, Words.here(), false)).isEmpty();
    }

    @Test
    @SignedInAs("result-before")
    void an_enlarged_picture_has_its_source_before_it_and_a_film_only_its_shape() throws IOException {
        Media source = upload("result-before", 320, 200);
        TaskView large = done("result-before", "topaz/image-upscale",
                input().put("image_url", source.path()).put("upscale_factor", "2"));
        ShownTask shown = lists.withSources(List.of(large)).getFirst();

        assertThat(shown.source()).isEqualTo(source);
        assertThat(SourcePicture.isBefore(shown.source(), large, large.results().getFirst(), catalog)).isTrue();

        TaskView film = submit("result-before", "kling/v2-5-pro", input().put("prompt", "Waves").put("image_url", source.path()));
        ShownTask filmed = lists.withSources(List.of(film)).getFirst();
        assertThat(AspectRatio.of(filmed, catalog).value()).isEqualTo(1.6);
        assertThat(SourcePicture.isBefore(filmed.source(), film, large.results().getFirst(), catalog)).isFalse();
    }

    @Test
    @SignedInAs("result-character")
    void a_character_that_was_put_into_a_picture_has_the_picture_before_it_and_a_likeness_alone_has_nothing() throws IOException {
        Media source = upload("result-character", 320, 200);
        Media likeness = upload("result-character", 200, 200);
        var remix = input().put("prompt", "In a hat").put("image_url", source.path());
        remix.putArray("reference_image_urls").add(likeness.path());
        var fresh = input().put("prompt", "In a hat");
        fresh.putArray("reference_image_urls").add(likeness.path());
        TaskView remixed = done("result-character", "ideogram/character-remix", remix);
        TaskView made = done("result-character", "ideogram/character", fresh);

        assertThat(SourcePicture.isBefore(source, remixed, remixed.results().getFirst(), catalog)).isTrue();
        assertThat(SourcePicture.isBefore(likeness, made, made.results().getFirst(), catalog)).isFalse();
    }

    @Test
    @SignedInAs("result-either")
    void a_model_that_edits_or_makes_from_words_alone_has_the_only_picture_it_was_given_before_it() throws IOException {
        Media source = upload("result-either", 320, 200);
        var edited = input().put("prompt", "By night");
        edited.putArray("image_input").add(source.path());
        TaskView edit = done("result-either", "google/nano-banana-pro", edited);
        TaskView made = done("result-either", "google/nano-banana-pro", input().put("prompt", "A harbour"));

        assertThat(lists.withSources(List.of(edit)).getFirst().source()).isEqualTo(source);
        assertThat(SourcePicture.isBefore(source, edit, edit.results().getFirst(), catalog)).isTrue();
        assertThat(lists.withSources(List.of(made)).getFirst().source()).isNull();
    }

    @Test
    @SignedInAs("result-several")
    void of_several_sources_none_is_what_the_result_was_before() throws IOException {
        var both = input().put("prompt", "Both");
        both.putArray("image_urls")
                .add(upload("result-several", 320, 200).path())
                .add(upload("result-several", 200, 320).path());

        TaskView task = submit("result-several", "google/nano-banana-edit", both);

        assertThat(lists.withSources(List.of(task)).getFirst().source()).isNull();
    }

    @Test
    @SignedInAs("result-viewer")
    void the_viewer_shows_what_a_picture_was_made_from_and_goes_to_its_neighbours() {
        TaskView first = done("result-viewer", "google/imagen4", input().put("prompt", "A kite").put("aspect_ratio", "16:9"));
        done("result-viewer", "google/imagen4", input().put("prompt", "A barrel"));
        navigate("images/google/imagen4", com.vaadin.flow.component.html.Main.class);
        awaitOnScreen(() -> find(NativeButton.class).withClassName("result-open").all().size() == 2);

        test(find(NativeButton.class).withClassName("result-open").all().getLast()).click();

        var viewer = find(Viewer.class).single();
        assertThat(textOf(viewer)).contains("A kite", "2 of 2", "Google Imagen 4", "Aspect ratio", "16:9", "8 credits");
        assertThat(find(Anchor.class, viewer).all().stream().map(Anchor::getHref))
                .contains("images/google/imagen4?task=" + first.id(), first.results().getFirst().path());
        test(find(Button.class, viewer).withClassName("viewer-back").single()).click();
        assertThat(textOf(viewer)).contains("A barrel", "1 of 2").doesNotContain("A kite");
    }

    private Media upload(String username, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return media.upload(account(username).id(), "picture.png", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private TaskView done(String username, String model, ObjectNode input) {
        UUID id = submit(username, model, input).id();
        Awaitility.await().until(() -> queries.find(id).orElseThrow().state() == TaskState.SUCCESS);
        return queries.find(id).orElseThrow();
    }

    private TaskView submit(String username, String model, ObjectNode input) {
        return tasks.submit(account(username).person(), new SubmitTask(model, input, null, null));
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Set<String> ids(List<UseIn.Way> ways) {
        return ways.stream().map(way -> way.model().id()).collect(Collectors.toSet());
    }
}
