package kiestudio.ui.signin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kiestudio.account.FirstRun;
import kiestudio.ui.parts.Words;

/** The door. Says the same for a wrong name and a wrong password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Words words = Words.here();
    private final transient FirstRun firstRun;
    private final LoginForm form = new LoginForm();
    private final Div notices = new Div();

    SignInView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("door");
        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().appendChild(stay().getElement());
        var card = new Div(new H1("Kie Studio"), new Paragraph(words.text("signIn.purpose")), notices, form);
        card.addClassName("door-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        form.setError(query.getSingleParameter("error").isPresent());
        notices.removeAll();
        if (query.getSingleParameter("welcome").isPresent()) {
            notices.add(notice("signIn.welcome"));
        } else if (firstRun.needed()) {
            notices.add(notice("signIn.firstRun"));
        }
    }

    /** Goes with the form to Spring Security, which knows the box by this name. */
    private Checkbox stay() {
        var stay = new Checkbox(words.text("signIn.stay"));
        stay.getElement().setAttribute("slot", "custom-form-area").setAttribute("name", "remember-me");
        return stay;
    }

    private Paragraph notice(String key) {
        var notice = new Paragraph(words.text(key));
        notice.addClassName("notice");
        return notice;
    }

    private LoginI18n texts() {
        var fields = new LoginI18n.Form();
        fields.setTitle("");
        fields.setUsername(words.text("signIn.username"));
        fields.setPassword(words.text("signIn.password"));
        fields.setSubmit(words.text("signIn.submit"));
        fields.setForgotPassword("");
        var wrong = new LoginI18n.ErrorMessage();
        wrong.setTitle(words.text("signIn.wrong"));
        wrong.setMessage(words.text("signIn.wrong.explain"));
        wrong.setUsername(words.text("signIn.username.missing"));
        wrong.setPassword(words.text("signIn.password.missing"));
        var texts = new LoginI18n();
        texts.setForm(fields);
        texts.setErrorMessage(wrong);
        return texts;
    }

    @Override
    public String getPageTitle() {
        return words.text("signIn.title");
    }
}
