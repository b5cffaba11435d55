package kiestudio.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.login.LoginForm;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class DoorTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @BeforeEach
    void somebodyHasAnAccount() {
        if (accounts.findByUsername("keeper").isEmpty()) {
            accounts.create("keeper", "Keeper", "a password of the keeper", Role.MEMBER);
        }
    }

    @Test
    void a_wrong_password_is_said_without_saying_what_was_wrong() {
        open("login", "error", SignInView.class);

        var form = find(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
        assertThat(form.getElement().getPropertyRaw("i18n").toString())
                .contains("Check username and password")
                .doesNotContain("Unknown user");
    }

    @Test
    void set_up_is_closed_once_there_is_an_account() {
        assertThat(open("setup", "code=guess", Component.class)).isInstanceOf(SignInView.class);
    }
}
