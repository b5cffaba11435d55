package kiestudio.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kiestudio.account.ApiToken;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.TimeZone;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The person's API tokens: which there are, a new one, an end to one. */
final class TokensPanel extends Div {

    private final transient ApiTokens tokens;
    private final transient Person person;
    private final transient Clock clock;
    private final transient Words words;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none;
    final Button make;

    TokensPanel(ApiTokens tokens, Person person, Clock clock, Words words) {
        this.tokens = tokens;
        this.person = person;
        this.clock = clock;
        this.words = words;
        addClassName("token-panel");
        list.addClassName("token-list");
        none = new Paragraph(words.text("token.none"));
        none.addClassName("muted");
        make = new Button(words.text("token.make"), Icon.PLUS.create(), clicked -> open());
        add(new Paragraph(words.text("token.explain")), list, none, make);
        show(tokens.list(person));
    }

    private void open() {
        new NewTokenDialog(tokens, person, words, this::readAgain).open();
    }

    void readAgain() {
        OffUi.read(UI.getCurrentOrThrow(), () -> tokens.list(person), this::show);
    }

    private void show(List<ApiToken> found) {
        list.removeAll();
        found.forEach(token -> list.add(row(token)));
        list.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
    }

    private ListItem row(ApiToken token) {
        var name = new Span(token.name());
        name.addClassName("token-name");
        var facts = new Span(String.join(
                " · ",
                words.text("token.created", day(token.createdAt())),
                lastUse(token.lastUsedAt()),
                expiry(token.expiresAt())));
        facts.addClassName("muted");
        var revoke = new Button(words.text("token.revoke"), clicked -> confirmRevoking(token));
        revoke.setAriaLabel(words.text("token.revoke.named", token.name()));
        var about = new Div(name, new Code(token.prefix() + "…"), facts);
        about.addClassName("token-about");
        return new ListItem(about, revoke);
    }

    private String lastUse(@Nullable Instant at) {
        return at == null ? words.text("token.unused") : words.text("token.used", words.time(at, TimeZone.here()));
    }

    private String expiry(@Nullable Instant at) {
        if (at == null) {
            return words.text("token.endless");
        }
        return words.text(at.isAfter(clock.instant()) ? "token.expires" : "token.expired", day(at));
    }

    private String day(Instant at) {
        return words.day(at, TimeZone.here());
    }

    private void confirmRevoking(ApiToken token) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(words.text("token.revoke.ask", token.name()));
        dialog.setText(words.text("token.revoke.explain"));
        dialog.setCancelable(true);
        dialog.setCancelText(words.text("token.revoke.keep"));
        dialog.setConfirmText(words.text("token.revoke"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    tokens.revoke(person, token.id());
                    return tokens.list(person);
                },
                left -> {
                    show(left);
                    // The button that was pressed is gone with its row.
                    make.focus();
                }));
        dialog.open();
    }
}
