package kiestudio.ui.admin;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kiestudio.account.Account;
import kiestudio.account.Role;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.TimeZone;
import kiestudio.ui.parts.Words;

/** Everybody who has an account, one row each; a studio has tens of people, so all are read at once. */
final class UsersGrid extends Grid<Account> {

    private static final Set<String> NEEDED = Set.of("name", "change");

    private final transient Words words;

    /** @param change called with the account whose row's button was pressed */
    UsersGrid(Words words, Consumer<Account> change) {
        this.words = words;
        addClassName("users-grid");
        setSelectionMode(SelectionMode.NONE);
        addColumn(name())
                .setHeader(words.text("users.name"))
                .setComparator(Comparator.comparing(Account::username))
                .setWidth("102px")
                .setFlexGrow(1)
                .setKey("name");
        addColumn(account -> role(words, account.role()))
                .setHeader(words.text("users.role"))
                .setWidth("150px")
                .setFlexGrow(0)
                .setKey("role");
        addColumn(state())
                .setHeader(words.text("users.state"))
                .setComparator(Comparator.comparing(Account::enabled))
                .setWidth("140px")
                .setFlexGrow(0)
                .setKey("state");
        credits("spent", Account::spent);
        credits("reserved", Account::reserved);
        addColumn(account -> account.budget() == null ? "–" : words.number(account.budget()))
                .setHeader(words.text("users.budget"))
                .setComparator(Comparator.comparing(Account::budget, Comparator.nullsLast(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0)
                .setKey("budget");
        addColumn(account -> words.day(account.createdAt(), TimeZone.here()))
                .setHeader(words.text("users.created"))
                .setComparator(Comparator.comparing(Account::createdAt))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("170px")
                .setFlexGrow(0)
                .setKey("created");
        getColumns().forEach(column -> column.setSortable(true));
        addColumn(button(change))
                .setHeader("")
                .setWidth("130px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setKey("change");
    }

    /** @param little whether there is no room for columns: what they say stands below the name then */
    void setCompact(boolean little) {
        setClassName("compact", little);
        getColumns().forEach(column -> column.setVisible(!little || NEEDED.contains(column.getKey())));
    }

    static String role(Words words, Role role) {
        return words.text("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private void credits(String key, Function<Account, BigDecimal> amount) {
        addColumn(account -> words.number(amount.apply(account)))
                .setHeader(words.text("users." + key))
                .setComparator(Comparator.comparing(amount))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0)
                .setKey(key);
    }

    /** The second line is for where there is no room for columns. */
    private LitRenderer<Account> name() {
        return LitRenderer.<Account>of("<span>${item.shown}</span>${item.name === item.shown ? ''"
                        + " : html`<span class='muted user-name'>${item.name}</span>`}"
                        + "<span class='user-more'>${item.more}</span>")
                .withProperty("shown", Account::displayName)
                .withProperty("name", Account::username)
                .withProperty("more", this::more);
    }

    private String more(Account account) {
        String spent = account.budget() == null
                ? words.credits(account.spent())
                : words.text("users.spentOf", words.number(account.spent()), words.credits(account.budget()));
        String role = role(words, account.role());
        return String.join(" · ", account.enabled() ? List.of(role, spent) : List.of(role, words.text("users.disabled"), spent));
    }

    private LitRenderer<Account> state() {
        return LitRenderer.<Account>of("<span class=${'row-state user-' + item.state}>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon}></vaadin-icon>${item.word}</span>")
                .withProperty("state", account -> account.enabled() ? "enabled" : "disabled")
                .withProperty("sprite", account -> Icon.sprite())
                .withProperty("icon", account -> (account.enabled() ? Icon.CIRCLE_CHECK : Icon.BAN).symbol())
                .withProperty("word", account -> words.text(account.enabled() ? "users.enabled" : "users.disabled"));
    }

    /** In the template, so that the button that was pressed is still there, with the focus, when the rows are read again. */
    private LitRenderer<Account> button(Consumer<Account> change) {
        return LitRenderer.<Account>of(
                        "<vaadin-button @click=${change} aria-label=${item.named}>${item.word}</vaadin-button>")
                .withProperty("word", account -> words.text("users.change"))
                .withProperty("named", account -> words.text("users.change.named", account.username()))
                .withFunction("change", change::accept);
    }
}
