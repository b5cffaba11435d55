package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** What a result was made from, what can be done with it, what it is and what it cost: a section for each, in this order. */
final class ViewerPanel extends Div {

    private final transient ModelCatalog catalog;
    private final transient TaskView task;
    private final transient Media medium;
    private final transient Words words;

    ViewerPanel(ModelCatalog catalog, TaskView task, Media medium, ViewerActions actions, Family family, Words words) {
        this.catalog = catalog;
        this.task = task;
        this.medium = medium;
        this.words = words;
        addClassName("viewer-panel");
        if (!task.prompt().isBlank()) {
            add(prompt());
        }
        var facts = new Div(settings(), costs(), ids());
        facts.addClassName("viewer-facts");
        add(actions, family, facts);
    }

    private Component prompt() {
        var text = new FoldedText(task.prompt(), words);
        text.addClassName("viewer-prompt");
        return new Div(text, CopyButton.labelled(text.whole(), words.text("viewer.copy"), words));
    }

    private Section settings() {
        var facts = new DescriptionList();
        facts.add(new DescriptionList.Term(words.text("viewer.model")));
        facts.add(new DescriptionList.Description(catalog.find(task.model())
                .<Component>map(known -> new Anchor(CreatePaths.of(known), words.of(known.name())))
                .orElseGet(() -> new Span(task.model()))));
        TaskSettings.of(task, catalog, words).forEach(setting -> fact(facts, setting.label(), setting.value()));
        fact(facts, words.text("viewer.file"), file());
        return section("viewer.settings", facts);
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

    private Section costs() {
        var facts = new DescriptionList();
        if (task.creditsEstimated() != null) {
            fact(facts, words.text("viewer.listed"), words.credits(task.creditsEstimated()));
        }
        fact(
                facts,
                words.text("viewer.paid"),
                task.creditsConsumed() == null ? words.text("viewer.unpaid") : words.credits(task.creditsConsumed()));
        fact(facts, words.text("viewer.created"), words.time(task.createdAt(), TimeZone.here()));
        if (task.submittedAt() != null) {
            fact(facts, words.text("viewer.waited"), between(task.createdAt(), task.submittedAt()));
            if (task.completedAt() != null) {
                fact(facts, words.text("viewer.ran"), between(task.submittedAt(), task.completedAt()));
            }
        }
        return section("viewer.costs", facts);
    }

    private String between(Instant from, Instant to) {
        return words.duration(Math.max(0, Duration.between(from, to).toSeconds()));
    }

    private Section ids() {
        var facts = new DescriptionList();
        id(facts, words.text("viewer.id"), task.id().toString());
        if (task.kieTaskId() != null) {
            id(facts, words.text("viewer.kieId"), task.kieTaskId());
        }
        facts.addClassName("viewer-ids");
        return section("viewer.ids", facts);
    }

    private void id(DescriptionList facts, String label, String id) {
        var text = new Span(id);
        text.addClassName("mono");
        facts.add(new DescriptionList.Term(label));
        facts.add(new DescriptionList.Description(text, CopyButton.icon(text, words.text("viewer.copy.named", label), words)));
    }

    private Section section(String key, DescriptionList facts) {
        return new Section(new H3(words.text(key)), facts);
    }

    private static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(label));
        facts.add(new DescriptionList.Description(value));
    }
}
