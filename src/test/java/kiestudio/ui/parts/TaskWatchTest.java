package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs("leaver")
class TaskWatchTest extends ScreenTest {

    @Autowired
    TaskFeed feed;

    @Test
    void a_screen_listens_while_it_is_open_and_no_longer() {
        UI.getCurrent().navigate("images");
        int before = feed.subscribers();

        UI.getCurrent().navigate("history");
        assertThat(feed.subscribers()).isEqualTo(before + 1);

        UI.getCurrent().navigate("images");
        assertThat(feed.subscribers()).isEqualTo(before);
    }
}
