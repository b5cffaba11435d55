package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** What a result was made from, what it is, and what can be done with it. */
final class ViewerPanel extends Div {

    /** Over plain http a browser has no clipboard interface; the old command still copies what is selected. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
              try {
                await navigator.clipboard.writeText($0.textContent);
              } catch (refused) {
                getSelection().selectAllChildren($0);
                document.execCommand('copy');
                getSelection().removeAllRanges();
              }
              this.dispatchEvent(new CustomEvent('copied'));
            });
            """;

    private final transient ShownTask shown;
    private final transient Media medium;
    private final transient Words words;
    private final transient Optional<Model> model;

    /** @param done called in the UI after something was done with the task */
    ViewerPanel(TaskLists parts, Person person, ShownTask shown, Media medium, Words words, Runnable done) {
        this.shown = shown;
        this.medium = medium;
        this.words = words;
        this.model = parts.catalog().find(shown.task().model());
        addClassName("viewer-panel");
        TaskView task = shown.task();
        if (!task.prompt().isBlank()) {
            add(prompt(task));
        }
        add(facts(parts), actions(parts, person, done));
    }

    private Component prompt(TaskView task) {
        var text = new Paragraph(task.prompt());
        text.addClassName("viewer-prompt");
        text.getElement().setAttribute("tabindex", "0");
        var copied = new Span();
        copied.addClassName("muted");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(words.text("viewer.copy"), Icon.COPY.create());
        copy.addClassName("quiet");
        copy.getElement().executeJs(COPY, text.getElement());
        copy.getElement().addEventListener("copied", happened -> copied.setText(words.text("secret.copied")));
        var line = new Div(copy, copied);
        line.addClassName("viewer-copy");
        return new Div(text, line);
    }

    private DescriptionList facts(TaskLists parts) {
        TaskView task = shown.task();
        var facts = new DescriptionList();
        facts.addClassName("viewer-facts");
        facts.add(new DescriptionList.Term(words.text("viewer.model")));
        facts.add(new DescriptionList.Description(model.<Component>map(
                        known -> new Anchor(CreatePaths.of(known), words.of(known.name())))
                .orElseGet(() -> new Span(task.model()))));
        TaskSettings.of(task, parts.catalog(), words).forEach(setting -> fact(facts, setting.label(), setting.value()));
        fact(facts, words.text("viewer.file"), file());
        if (task.creditsConsumed() != null) {
            fact(facts, words.text("viewer.price"), words.credits(task.creditsConsumed()));
        } else if (task.creditsEstimated() != null) {
            fact(facts, words.text("viewer.price"), words.text("viewer.about", words.credits(task.creditsEstimated())));
        }
        fact(facts, words.text("viewer.created"), words.time(task.createdAt(), zone()));
        if (task.completedAt() != null) {
            long took = Math.max(1, Duration.between(task.createdAt(), task.completedAt()).toSeconds());
            fact(facts, words.text("viewer.took"), words.duration(took));
        }
        return facts;
    }

    /** "1024 × 576 · 452 KB": what really came, which need not be what was asked for. */
    private String file() {
        var parts = new ArrayList<String>();
        if (medium.width() != null && medium.height() != null) {
            parts.add(medium.width() + " × " + medium.height());
        }
        if (medium.durationMs() != null) {
            parts.add(words.text("duration.seconds", words.number(Math.round(medium.durationMs() / 100.0) / 10.0)));
        }
        parts.add(words.bytes(medium.size()));
        return String.join(" · ", parts);
    }

    private static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(label));
        facts.add(new DescriptionList.Description(value));
    }

    private Div actions(TaskLists parts, Person person, Runnable done) {
        var download = link(medium.path() + "?download", Icon.DOWNLOAD, "result.download");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.addClassName("main");
        var actions = new Div(download);
        actions.addClassName("viewer-actions");
        UseIn.of(medium, parts.catalog(), words, true).ifPresent(actions::add);
        model.ifPresent(known -> actions.add(link(
                CreatePaths.withTask(known, shown.task().id()), Icon.SLIDERS_HORIZONTAL, "viewer.reuse")));
        var original = link(medium.path(), Icon.EXTERNAL_LINK, "viewer.original");
        original.setRouterIgnore(true);
        original.setTarget(AnchorTarget.BLANK);
        actions.add(original, TaskActions.inWords(parts.tasks(), person, shown.task(), words, done));
        return actions;
    }

    private Anchor link(String address, Icon icon, String key) {
        var link = new Anchor(address, icon.create(), new Span(words.text(key)));
        link.addClassName("viewer-link");
        return link;
    }

    private static ZoneId zone() {
        String id = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
    }
}
