package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.generation.Speech;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** What can be done with a text that is spoken in parts: save the whole, stop what waits, make a part again, delete all of it. */
final class SpeechActions extends Div {

    private final transient Speech speech;
    private final transient TaskLists parts;
    private final transient TaskService tasks;
    private final transient Person person;
    private final transient Words words;
    private final transient Runnable done;

    SpeechActions(Speech speech, TaskLists parts, Person person, Words words, Runnable done) {
        this.speech = speech;
        this.parts = parts;
        this.tasks = parts.tasks();
        this.person = person;
        this.words = words;
        this.done = done;
        addClassName("task-actions");
        if (speech.whole()) {
            add(download());
        }
        List<UUID> waiting = speech.tasks().stream()
                .filter(task -> task.state() == TaskState.PENDING)
                .map(TaskView::id)
                .toList();
        if (!waiting.isEmpty()) {
            add(TaskActions.button(
                    Icon.BAN, words.text("speech.cancel"), () -> run(() -> tasks.cancelWaiting(person, waiting))));
        }
        if (speech.complete()) {
            parts.catalog().find(first().model()).ifPresent(model -> add(reuse(model)));
        }
        if (speech.tasks().stream().allMatch(task -> task.state().ended())) {
            add(TaskActions.button(Icon.TRASH_2, words.text("task.delete"), this::confirmDeleting));
        }
    }

    /** Where the whole is, once all parts are there. */
    static String path(Speech speech) {
        return "/media/speech/" + speech.id();
    }

    private Anchor download() {
        Anchor link = icon(path(speech) + "?download", Icon.DOWNLOAD, words.text("speech.download"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private TaskView first() {
        return speech.parts().getFirst();
    }

    /** The form with the whole text and the settings of its first part. */
    private Anchor reuse(Model model) {
        return icon(CreatePaths.withTask(model, first().id()), Icon.SLIDERS_HORIZONTAL, words.text("viewer.reuse"));
    }

    private static Anchor icon(String address, Icon icon, String name) {
        var link = new Anchor(address, icon.create());
        link.addClassName("icon-button");
        link.setAriaLabel(name);
        link.setTitle(name);
        return link;
    }

    /** Buys that part alone; only its owner may. */
    Optional<Button> retry(TaskView part, int number) {
        if (!part.ownerId().equals(person.id())) {
            return Optional.empty();
        }
        String named = words.text("speech.retry", words.number(number));
        String priced = part.creditsEstimated() == null ? named : named + " · " + words.credits(part.creditsEstimated());
        BuyAgain buyAgain = parts.buyAgain(person, words);
        var retry = new Button(
                priced,
                Icon.ROTATE_CCW.create(),
                clicked -> buyAgain.press(
                        List.of(part), submission -> run(() -> tasks.retry(person, part.id(), submission))));
        retry.addClassName("quiet");
        return Optional.of(retry);
    }

    private void confirmDeleting() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(words.text("task.delete.ask"));
        dialog.setText(words.text("speech.delete.explain", words.parts(speech.count())));
        dialog.setCancelable(true);
        dialog.setCancelText(words.text("task.delete.keep"));
        dialog.setConfirmText(words.text("task.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> run(() -> speech.tasks().forEach(task -> tasks.trash(person, task.id()))));
        dialog.open();
    }

    /** Off the UI thread; what was done before something failed stays done, and is shown. */
    private void run(Runnable action) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    action.run();
                    return speech;
                },
                same -> done.run(),
                failure -> {
                    done.run();
                    Toast.say(TaskActions.reason(failure, words));
                });
    }
}
