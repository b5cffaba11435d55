package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Draft;
import kiestudio.generation.Drafts;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** A draft that comes late, or not at all, must cost nobody what they type. */
class SlowDraftTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    Drafts drafts;

    @Autowired
    Composers composers;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("slow-waiter")
    void nothing_can_be_typed_until_the_draft_is_there() {
        var composer = new Composer(imagen(), composers.services(person("slow-waiter")), made -> {});
        UI.getCurrent().add(composer);

        assertThat(composer.getElement().getAttribute("aria-busy")).isEqualTo("true");
        assertThat(composer.form.getElement().hasAttribute("inert")).isTrue();
        assertThat(composer.foot.getElement().hasAttribute("inert")).isTrue();
        assertThat(textOf(composer)).contains("Looking for your draft");

        composer.begin(new Start(draft("A fox"), null, null, null, false));

        assertThat(composer.getElement().getAttribute("aria-busy")).isEqualTo("false");
        assertThat(composer.form.getElement().hasAttribute("inert")).isFalse();
        assertThat(composer.foot.getElement().hasAttribute("inert")).isFalse();
        assertThat(composer.form.input().get("prompt").asString()).isEqualTo("A fox");
    }

    @Test
    @SignedInAs("slow-unlucky")
    void a_draft_that_cannot_be_read_stays_kept_until_something_is_typed() {
        drafts.keep(person("slow-unlucky").id(), "google/imagen4", draft("A fox in the snow"));
        await().until(() -> rows() == 1);

        jdbc.sql("alter table draft rename to draft_away").update();
        try {
            navigate("images/google/imagen4", ModelView.class);
            awaitOnScreen(() -> find(Composer.class).single().begun());
        } finally {
            jdbc.sql("alter table draft_away rename to draft").update();
        }

        assertThat(screenText()).contains("Your draft could not be read. It is still kept");
        assertThat(find(InputForm.class).single().getElement().hasAttribute("inert")).isFalse();
        assertThat(drafts.find(person("slow-unlucky").id(), "google/imagen4")).contains(draft("A fox in the snow"));

        test(find(TextArea.class).withClassName("large").single()).setValue("An owl");
        assertThat(drafts.find(person("slow-unlucky").id(), "google/imagen4").orElseThrow().input().get("prompt").asString())
                .isEqualTo("An owl");
    }

    private int rows() {
        return jdbc.sql("select count(*) from draft where owner_id = ?")
                .param(person("slow-unlucky").id())
                .query(Integer.class)
                .single();
    }

    private Model imagen() {
        return catalog.find("google/imagen4").orElseThrow();
    }

    private Person person(String username) {
        return accounts.findByUsername(username).orElseThrow().person();
    }

    private static Draft draft(String prompt) {
        return new Draft("google/imagen4", JsonNodeFactory.instance.objectNode().put("prompt", prompt), 1);
    }
}
