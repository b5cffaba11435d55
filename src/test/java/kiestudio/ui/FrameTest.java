package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
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
}
