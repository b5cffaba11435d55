package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FrameTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("visitor")
    void the_drawer_leads_to_every_part_and_says_who_is_here_and_that_nothing_costs() {
        navigate(HomeView.class);

        assertThat(find(SideNavItem.class).all().stream().map(SideNavItem::getPath))
                .containsExactly("images", "video", "audio", "history");
        assertThat(screenText()).contains("visitor").contains("samples and cost nothing");
    }

    @Test
    @SignedInAs("wanderer")
    void an_unknown_address_gets_our_own_page_inside_the_frame() {
        navigate(HomeView.class);

        UI.getCurrent().navigate("nowhere/at/all");

        assertThat(screenText()).contains("There is nothing here").contains("wanderer");
    }

    @Test
    @SignedInAs(value = "keykeeper", role = Role.ADMINISTRATOR)
    void while_kie_takes_nothing_an_administrator_sees_why() {
        jdbc.sql("insert into submission_pause (id, code, message, since, probe_at) values (1, 402, 'Credits insufficient',"
                        + " current_timestamp, current_timestamp + interval '1' hour)")
                .update();
        try {
            open("history", "", Component.class);

            assertThat(screenText()).contains("“Credits insufficient” (code 402)");
        } finally {
            jdbc.sql("delete from submission_pause").update();
        }
        open("images", "", Component.class);
        assertThat(screenText()).doesNotContain("Credits insufficient");
    }

    @Test
    @SignedInAs("thumb")
    void the_bar_of_a_phone_marks_the_place_also_deep_inside_it_and_opens_the_drawer_for_the_rest() {
        open("images/google/imagen4", "", Component.class);
        assertThat(marked()).containsExactly("images");

        open("history", "state=fail", Component.class);
        assertThat(marked()).containsExactly("history");

        navigate(HomeView.class);
        assertThat(marked()).isEmpty();

        var layout = find(AppLayout.class).single();
        layout.setDrawerOpened(false);
        test(bar().getChildren().filter(NativeButton.class::isInstance).map(NativeButton.class::cast).findFirst().orElseThrow())
                .click();
        assertThat(layout.isDrawerOpened()).isTrue();
    }

    @Test
    @SignedInAs("narrow")
    void a_collapsed_drawer_keeps_its_names_for_who_points_or_listens() {
        navigate(HomeView.class);
        var collapse = find(Button.class).withClassName("collapse").single();

        test(collapse).click();

        assertThat(find(AppLayout.class).single().hasClassName("collapsed")).isTrue();
        assertThat(collapse.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(find(SideNavItem.class).all())
                .allSatisfy(item -> assertThat(item.getElement().getAttribute("title")).isEqualTo(item.getLabel()));

        test(collapse).click();
        assertThat(find(AppLayout.class).single().hasClassName("collapsed")).isFalse();
    }

    private Nav bar() {
        return find(Nav.class).withClassName("bottom-bar").single();
    }

    private List<String> marked() {
        return bar().getChildren()
                .filter(child -> child.getElement().hasAttribute("aria-current"))
                .map(child -> ((Anchor) child).getHref())
                .toList();
    }
}
