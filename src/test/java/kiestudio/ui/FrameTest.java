package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import kiestudio.ui.parts.TaskFeedWatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameTest extends ScreenTest {

    @Autowired
    TaskFeedWatch feed;

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
    @SignedInAs("leaver")
    void a_screen_that_is_left_keeps_no_subscription() {
        navigate(HomeView.class);
        int open = feed.open();

        UI.getCurrent().navigate("images");

        assertThat(feed.open()).isEqualTo(open - 1);
    }
}
