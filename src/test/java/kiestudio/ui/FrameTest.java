package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;

class FrameTest extends ScreenTest {

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
}
