package kiestudio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import kiestudio.kie.KieBalance;
import kiestudio.kie.KieBalance.Reading;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.TaskFeed;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is left at Kie. For administrators alone: they can top it up, and it tells what the whole team spends; members have their own
 * budget on their account page.
 */
final class BalanceNote extends Div {

    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final transient KieBalance balance;
    private final transient TaskFeed feed;
    private final transient Words words;
    private final Span text = new Span();
    private transient @Nullable Registration ticks;

    BalanceNote(KieBalance balance, TaskFeed feed, Words words) {
        this.balance = balance;
        this.feed = feed;
        this.words = words;
        addClassName("balance");
        text.addClassName("drawer-label");
        add(Icon.COINS.create(), text);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ticks = feed.every(REFRESH, () -> read(ui));
        read(ui);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (ticks != null) {
            ticks.remove();
        }
    }

    private void read(UI ui) {
        OffUi.read(ui, balance::read, this::show);
    }

    private void show(Reading reading) {
        String said = switch (reading) {
            case Reading.Known(BigDecimal credits, boolean low) -> words.text(
                    low ? "balance.low" : "balance.known", words.credits(credits.setScale(0, RoundingMode.FLOOR)));
            case Reading.Unknown() -> words.text("balance.unknown");
        };
        text.setText(said);
        setTitle(said);
        getElement().getClassList().set("careful", reading instanceof Reading.Known known && known.low());
        setVisible(true);
    }
}
