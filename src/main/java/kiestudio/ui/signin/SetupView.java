package kiestudio.ui.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kiestudio.account.AccountRefusedException;
import kiestudio.account.FirstRun;
import kiestudio.ui.account.Problem;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** Makes the first administrator, for whoever has the code from the console; afterwards it only leads to the sign-in. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHORTEST_PASSWORD = 12;

    private final transient Words words = Words.here();
    private final transient FirstRun firstRun;
    final TextField code = new TextField(words.text("setup.code"));
    final TextField username = new TextField(words.text("signIn.username"));
    final PasswordField password = new PasswordField(words.text("signIn.password"));
    final PasswordField again = new PasswordField(words.text("setup.again"));
    final Problem problem = new Problem(words);
    final Button make = new Button(words.text("setup.submit"), clicked -> complete());

    SetupView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("door");
        code.setHelperText(words.text("setup.code.help"));
        password.setHelperText(words.text("setup.password.help", SHORTEST_PASSWORD));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        username.getElement().setAttribute("autocomplete", "username");
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickShortcut(Key.ENTER);
        var fields = new Div(code, username, password, again, problem, make);
        fields.addClassName("door-fields");
        var card = new Div(new H1(words.text("setup.title")), new Paragraph(words.text("setup.purpose")), fields);
        card.addClassName("door-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.needed()) {
            event.forwardTo("login");
            return;
        }
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(code::setValue);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        (code.isEmpty() ? code : username).focus();
    }

    private void complete() {
        problem.clear();
        if (!password.getValue().equals(again.getValue())) {
            refuse(words.text("setup.differ"));
            return;
        }
        String givenCode = code.getValue().strip();
        String name = username.getValue().strip();
        String secret = password.getValue();
        UI ui = UI.getCurrentOrThrow();
        // Hashing the password takes a while by design.
        OffUi.read(ui, () -> firstRun.complete(givenCode, name, secret), made -> welcome(ui), this::failed);
    }

    private static void welcome(UI ui) {
        ui.navigate("login", QueryParameters.of("welcome", ""));
    }

    private void failed(RuntimeException failure) {
        switch (failure) {
            case AccountRefusedException refused -> {
                problem.say(refused);
                make.setEnabled(true);
            }
            case IllegalStateException done -> getUI().ifPresent(ui -> ui.navigate("login"));
            default -> throw failure;
        }
    }

    private void refuse(String reason) {
        problem.say(reason);
        make.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return words.text("setup.title");
    }
}
