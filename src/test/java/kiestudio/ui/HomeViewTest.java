package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import java.util.Set;
import kiestudio.account.Accounts;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.ResultDisplay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class HomeViewTest extends ScreenTest {

    @Autowired
    TaskService tasks;

    @Autowired
    Accounts accounts;

    @Test
    @SignedInAs("newcomer")
    void who_made_nothing_yet_gets_three_examples_of_each_kind_that_carry_their_prompt_along() {
        navigate(HomeView.class);
        awaitOnScreen(() -> find(FirstSteps.class).exists());

        var examples = find(Anchor.class).withClassName("example").all();
        assertThat(examples).hasSize(9).allSatisfy(example -> {
            var address = new Location(example.getHref());
            assertThat(address.getQueryParameters().getSingleParameter(CreatePaths.PROMPT)).hasValue(textOf(example).strip());
            assertThat(Set.of("images", "video", "audio")).contains(address.getFirstSegment());
        });
    }

    @Test
    @SignedInAs("reader-of-russian")
    void the_examples_speak_the_language_of_the_person() {
        UI.getCurrent().getSession().setLocale(Locale.of("ru"));
        UI.getCurrent().setLocale(Locale.of("ru"));
        UI.getCurrent().navigate("images");
        navigate(HomeView.class);
        awaitOnScreen(() -> find(FirstSteps.class).exists());

        assertThat(screenText()).contains("Маяк на рассвете");
    }

    @Test
    @SignedInAs("maker")
    void the_first_result_takes_the_place_of_the_examples_and_other_kinds_keep_theirs() {
        navigate(HomeView.class);
        awaitOnScreen(() -> find(FirstSteps.class).exists());

        var maker = accounts.findByUsername("maker").orElseThrow().person();
        var input = JsonMapper.shared().createObjectNode().put("prompt", "a kite");
        tasks.submit(maker, new SubmitTask("google/imagen4", input, null, null));

        awaitOnScreen(() -> find(ResultDisplay.class).exists());
        assertThat(find(FirstSteps.class).exists()).isFalse();
        assertThat(screenText()).contains("a kite").doesNotContain("lighthouse");

        UI.getCurrent().navigate("images");
        navigate(HomeView.class);
        awaitOnScreen(() -> find(FirstSteps.class).exists());
        assertThat(screenText()).contains("a kite", "A paper boat", "Breaking news").doesNotContain("lighthouse");
    }
}
