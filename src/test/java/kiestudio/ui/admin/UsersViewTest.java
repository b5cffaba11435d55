package kiestudio.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.UUID;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.account.ShownOnce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsersViewTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("curious")
    void a_member_finds_no_way_to_the_users() {
        Component view = open("admin/users", "", Component.class);

        assertThat(view).isNotInstanceOf(UsersView.class);
        assertThat(find(SideNavItem.class).all()).extracting(SideNavItem::getPath).doesNotContain("admin/users");
    }

    @Test
    @SignedInAs(value = "director", role = Role.ADMINISTRATOR)
    void an_administrator_sees_everybody_and_makes_an_account_whose_password_is_shown_once() {
        var view = openUsers();
        assertThat(find(SideNavItem.class).all()).extracting(SideNavItem::getPath).contains("admin/users");
        String name = newName();

        test(view.make).click();
        var dialog = find(NewAccountDialog.class).single();
        dialog.username.setValue(name);
        dialog.displayName.setValue("Nadia");
        String generated = dialog.password.value();
        test(dialog.make).click();
        awaitOnScreen(() -> find(ShownOnce.class).exists());

        assertThat(find(ShownOnce.class).single().getChildren()).isNotEmpty();
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains(generated);
        assertThat(generated).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        test(find(Button.class).withText("Close").single()).click();
        assertThat(row(view, name).displayName()).isEqualTo("Nadia");
        assertThat(row(view, name).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    @SignedInAs(value = "registrar", role = Role.ADMINISTRATOR)
    void a_name_that_is_taken_is_refused_in_words_and_nothing_is_lost() {
        var view = openUsers();
        test(view.make).click();
        var dialog = find(NewAccountDialog.class).single();
        dialog.username.setValue("registrar");

        test(dialog.make).click();

        awaitOnScreen(() -> dialog.problem.isVisible());
        assertThat(dialog.problem.getText()).contains("This username is taken");
        assertThat(dialog.username.getValue()).isEqualTo("registrar");
        assertThat(dialog.make.isEnabled()).isTrue();
    }

    @Test
    @SignedInAs(value = "governor", role = Role.ADMINISTRATOR)
    void budget_role_and_the_right_to_enter_are_changed_in_one_dialog() {
        Account somebody = accounts.create(newName(), "", "a password of somebody", Role.MEMBER);
        var view = openUsers();

        AccountDialog dialog = change(view, somebody.username());
        dialog.budget.setValue(new BigDecimal("12.5"));
        dialog.role.setValue(Role.ADMINISTRATOR);
        dialog.enabled.setValue(false);
        test(dialog.save).click();

        awaitOnScreen(() -> !dialog.isOpened());
        Account changed = accounts.find(somebody.id()).orElseThrow();
        assertThat(changed.budget()).isEqualByComparingTo("12.5");
        assertThat(changed.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(changed.enabled()).isFalse();
        awaitOnScreen(() -> !row(view, somebody.username()).enabled());

        AccountDialog again = change(view, somebody.username());
        again.budget.clear();
        test(again.save).click();
        awaitOnScreen(() -> !again.isOpened());
        assertThat(accounts.find(somebody.id()).orElseThrow().budget()).isNull();
    }

    @Test
    @SignedInAs(value = "lastone", role = Role.ADMINISTRATOR)
    void the_last_administrator_can_neither_be_disabled_nor_demoted_and_is_told_why() {
        jdbc.sql("update account set enabled = false where role = 'ADMINISTRATOR' and username <> 'lastone'").update();
        try {
            var view = openUsers();
            AccountDialog dialog = change(view, "lastone");
            dialog.enabled.setValue(false);
            test(dialog.save).click();
            awaitOnScreen(() -> dialog.problem.isVisible());
            assertThat(dialog.problem.getText()).contains("Somebody must remain an administrator");

            dialog.enabled.setValue(true);
            dialog.role.setValue(Role.MEMBER);
            awaitOnScreen(dialog.save::isEnabled);
            test(dialog.save).click();
            awaitOnScreen(() -> dialog.problem.isVisible());

            Account still = accounts.findByUsername("lastone").orElseThrow();
            assertThat(still.enabled()).isTrue();
            assertThat(still.administrator()).isTrue();
        } finally {
            jdbc.sql("update account set enabled = true where role = 'ADMINISTRATOR'").update();
        }
    }

    @Test
    @SignedInAs(value = "locksmith", role = Role.ADMINISTRATOR)
    void a_password_is_reset_shown_once_and_ends_the_tokens() {
        Account somebody = accounts.create(newName(), "", "a password of somebody", Role.MEMBER);
        var them = new Person(somebody.id(), somebody.username(), somebody.role());
        tokens.issue(them, "old", null);
        var view = openUsers();

        AccountDialog dialog = change(view, somebody.username());
        test(dialog.reset).click();
        NewPassword chosen = find(NewPassword.class).single();
        chosen.field.setValue("a password typed by hand");
        test(find(Button.class).withText("Set the password").single()).click();

        awaitOnScreen(() -> find(ShownOnce.class).exists());
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("a password typed by hand");
        assertThat(tokens.list(them)).isEmpty();
    }

    private UsersView openUsers() {
        var view = open("admin/users", "", UsersView.class);
        awaitOnScreen(() -> test(view.grid).size() > 0);
        return view;
    }

    private AccountDialog change(UsersView view, String name) {
        int row = indexOf(view, name);
        int column = view.grid.getColumns().indexOf(view.grid.getColumnByKey("change"));
        test(view.grid).invokeLitRendererFunction(row, column, "change");
        return find(AccountDialog.class).single();
    }

    private Account row(UsersView view, String name) {
        awaitOnScreen(() -> indexOf(view, name) >= 0);
        return test(view.grid).getRow(indexOf(view, name));
    }

    private int indexOf(UsersView view, String name) {
        for (int row = 0; row < test(view.grid).size(); row++) {
            if (test(view.grid).getRow(row).username().equals(name)) {
                return row;
            }
        }
        return -1;
    }

    private static String newName() {
        return "person-" + UUID.randomUUID();
    }
}
