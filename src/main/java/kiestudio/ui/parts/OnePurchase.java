package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
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
public final class OnePurchase {

    private static final Logger log = LoggerFactory.getLogger(OnePurchase.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Allowances allowances;
    private final Person person;
    private final Words words;
    private @Nullable UUID id;
    private long boughtNanos;
    private boolean underWay;

    public OnePurchase(Allowances allowances, Person person, Words words) {
        this.allowances = allowances;
        this.person = person;
        this.words = words;
    }

    /**
     * For a press of the button now.
     *
     * @param again what is bought once more
     * @param buy   called in the UI with the id of the submission, unless the person does not want it after all; the same id as before
     *              while purchases that nobody was asked about do not pause for two seconds
     */
    public void press(List<TaskView> again, Consumer<UUID> buy) {
        if (underWay) {
            return;
        }
        underWay = true;
        Cost cost = Cost.ofAgain(again);
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> allowances.of(person),
                allowance -> {
                    if (allowance.asksAbout(cost)) {
                        new ConfirmPurchase(
                                        again.size(), cost, allowance, words, () -> end(buy, UUID.randomUUID()), () -> underWay = false)
                                .ask();
                    } else {
                        end(buy, unasked());
                    }
                },
                failure -> {
                    underWay = false;
                    log.error("cannot read what a press has to heed", failure);
                    Notification.show(words.text("create.notChecked"));
                });
    }

    private void end(Consumer<UUID> buy, UUID submission) {
        underWay = false;
        buy.accept(submission);
    }

    private UUID unasked() {
        long now = System.nanoTime();
        UUID current = id;
        if (current == null || now - boughtNanos > PAUSE_NANOS) {
            current = UUID.randomUUID();
        }
        id = current;
        boughtNanos = now;
        return current;
    }
}
