package kiestudio.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.WindowWidth;
import kiestudio.ui.parts.Words;

/** Who has an account, what they may do and spend. */
@Route("admin/users")
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Main implements HasDynamicTitle {

    private final transient Words words = Words.here();
    private final transient Accounts accounts;
    private final transient AccountAdministration administration;
    private final transient Person person;
    final UsersGrid grid;
    final Button make;

    UsersView(Accounts accounts, AccountAdministration administration, SignedIn signedIn) {
        this.accounts = accounts;
        this.administration = administration;
        this.person = signedIn.person();
        addClassNames("page", "users-page");
        grid = new UsersGrid(words, this::change);
        make = new Button(words.text("users.make"), Icon.PLUS.create(), clicked -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(words.text("users.title")), make);
        head.addClassName("page-head");
        add(head, grid);
        WindowWidth.follow(this, width -> grid.setCompact(width < WindowWidth.PHONE));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        readAgain();
    }

    private void readAgain() {
        OffUi.read(UI.getCurrentOrThrow(), accounts::all, grid::setItems);
    }

    private void make() {
        new NewAccountDialog(administration, person, words, this::readAgain).open();
    }

    private void change(Account account) {
        new AccountDialog(administration, person, account, words, this::readAgain).open();
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("users.title"));
    }
}
