package kiestudio.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import kiestudio.account.Account;
import kiestudio.ui.parts.Words;

/** Language and light or dark, kept with the account; each choice is seen at once. */
final class AppearanceForm extends Div {

    private static final String BROWSER = "browser";

    final Select<String> language = new Select<>();
    final Select<ColorScheme.Value> theme = new Select<>();

    AppearanceForm(Account account, Appearance appearance, Words words) {
        addClassName("account-form");
        language.setLabel(words.text("account.language"));
        language.setItems(BROWSER, "en", "ru");
        language.setItemLabelGenerator(code ->
                code.equals(BROWSER) ? words.text("account.language.browser") : Locale.of(code).getDisplayLanguage(Locale.of(code)));
        language.setValue(account.language() == null ? BROWSER : account.language());
        language.addValueChangeListener(chosen -> speak(appearance, chosen.getValue()));
        theme.setLabel(words.text("account.theme"));
        theme.setItems(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);
        theme.setItemLabelGenerator(scheme -> words.text("account.theme." + scheme.name().toLowerCase(Locale.ROOT)));
        theme.setValue(appearance.scheme(VaadinRequest.getCurrent()));
        theme.addValueChangeListener(chosen -> {
            appearance.choose(chosen.getValue());
            UI.getCurrentOrThrow().getPage().setColorScheme(chosen.getValue());
        });
        add(language, theme);
    }

    private static void speak(Appearance appearance, String chosen) {
        appearance.choose(chosen.equals(BROWSER) ? null : chosen);
        // The page is asked for again, and with it comes the language.
        UI.getCurrentOrThrow().getPage().reload();
    }
}
