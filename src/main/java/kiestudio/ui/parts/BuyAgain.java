package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a button has that buys again what was bought before. It asks first where Generate would, and presses in quick succession, as by a
 * double click or a key held down, are one purchase.
 */
public final class BuyAgain {

    private static final Logger log = LoggerFactory.getLogger(BuyAgain.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** What was read for a press. */
    private record Reading(Allowance allowance, Cost cost) {}

    private final Purchases purchases;
    private final Person person;
    private final Words words;
    private @Nullable UUID id;
    private long boughtNanos;
    private boolean underWay;

    BuyAgain(Purchases purchases, Person person, Words words) {
        this.purchases = purchases;
        this.person = person;
        this.words = words;
    }

    /**
     * For a press of the button now.
     *
     * @param again what is bought once more, for today's price
     * @param buy   called in the UI with the id of the submission, unless the person does not want it after all; the same id as before
     *              while purchases that nobody was asked about do not pause for two seconds
     */
    public void press(List<TaskView> again, Consumer<UUID> buy) {
        if (underWay) {
            return;
        }
        underWay = true;
        UI ui = UI.getCurrentOrThrow();
        Location pressedAt = ui.getActiveViewLocation();
        OffUi.read(
                ui,
                () -> new Reading(purchases.allowances().of(person), purchases.cost(person, again)),
                reading -> {
                    underWay = false;
                    if (!reading.allowance().asksAbout(reading.cost())) {
                        buy.accept(unasked());
                    } else if (pressedAt.getPathWithQueryParameters().equals(ui.getActiveViewLocation().getPathWithQueryParameters())) {
                        ask(again.size(), reading, buy);
                    }
                },
                failure -> {
                    underWay = false;
                    log.error("cannot read what a press has to heed", failure);
                    Toast.say(words.text("create.notChecked"));
                });
    }

    private void ask(int tasks, Reading reading, Consumer<UUID> buy) {
        var question = new ConfirmPurchase(
                tasks,
                reading.cost(),
                reading.allowance(),
                words,
                () -> {
                    underWay = false;
                    buy.accept(UUID.randomUUID());
                },
                () -> underWay = false);
        question.ask();
        underWay = true;
    }

    private UUID unasked() {
        long now = System.nanoTime();
        UUID current = id;
        if (current == null || now - boughtNanos > PAUSE.toNanos()) {
            current = UUID.randomUUID();
        }
        id = current;
        boughtNanos = now;
        return current;
    }
}
