package kiestudio.ui.history;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.StateIcon;
import kiestudio.ui.parts.TimeZone;
import kiestudio.ui.parts.Words;

/** What stands in the cells of a row. */
final class RowCells {

    /** More of a prompt does not fit into any column; the whole is in the tooltip and in the details. */
    private static final int SHOWN_OF_PROMPT = 240;

    private final ModelCatalog catalog;
    private final Clock clock;
    private final Words words;
    private final Function<UUID, String> name;

    RowCells(ModelCatalog catalog, Clock clock, Words words, Function<UUID, String> name) {
        this.catalog = catalog;
        this.clock = clock;
        this.words = words;
        this.name = name;
    }

    /** The picture, the poster or the waveform, over the icon of its kind, which stays where there is none. */
    LitRenderer<TaskView> thumbnail() {
        return LitRenderer.<TaskView>of("<span class='row-thumbnail'>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon} aria-hidden='true'></vaadin-icon>"
                        + "${item.src ? html`<img src=${item.src} alt='' loading='lazy' decoding='async'"
                        + " @error=${(e) => e.target.remove()}>` : ''}</span>")
                .withProperty("src", task -> task.results().stream()
                        .findFirst()
                        .map(medium -> medium.thumbnailPath() + "?size=256")
                        .orElse(""))
                .withProperty("sprite", task -> Icon.sprite())
                .withProperty("icon", task -> Icon.of(task.category()).symbol());
    }

    LitRenderer<TaskView> state() {
        return LitRenderer.<TaskView>of("<span class=${'row-state state-' + item.id}>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon} aria-hidden='true'></vaadin-icon>"
                        + "<span class='row-word'>${item.word}</span></span>")
                .withProperty("id", task -> task.state().id())
                .withProperty("sprite", task -> Icon.sprite())
                .withProperty("icon", task -> StateIcon.of(task.state()).symbol())
                .withProperty("word", task -> words.of(task.state()));
    }

    /** The second line is for where there is no room for columns. */
    LitRenderer<TaskView> prompt() {
        return LitRenderer.<TaskView>of("<div class='row-prompt'><span class=${item.none ? 'muted' : ''}>"
                        + "${item.part ? html`<span class='row-part'>${item.part}</span>` : ''}${item.prompt}</span>"
                        + "<span class='row-more'><span class='row-model'>${item.model}</span><span>${item.created}</span></span></div>")
                .withProperty("part", task -> task.part() == null ? "" : part(task.part(), words) + " ")
                .withProperty("none", task -> task.prompt().isBlank())
                .withProperty("prompt", task -> task.prompt().isBlank() ? words.text("history.noPrompt") : start(task.prompt()))
                .withProperty("model", this::model)
                .withProperty("created", this::created);
    }

    /** "Part 2 of 3". */
    static String part(SpeechPart part, Words words) {
        return words.text("history.part", words.number(part.number()), words.number(part.count()));
    }

    static String start(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= SHOWN_OF_PROMPT
                ? prompt
                : prompt.substring(0, prompt.offsetByCodePoints(0, SHOWN_OF_PROMPT)) + "…";
    }

    /** A running time counts on in the browser. */
    LitRenderer<TaskView> taken() {
        return LitRenderer.<TaskView>of(
                        "${item.running ? html`<studio-elapsed .soFar=${item.soFar}></studio-elapsed>` : item.taken}")
                .withProperty("running", task -> task.state().goesOn())
                .withProperty("soFar", task -> Math.max(0, Duration.between(task.createdAt(), clock.instant()).toMillis()))
                .withProperty("taken", task -> task.completedAt() == null
                        ? "–"
                        : TimeTaken.of(Duration.between(task.createdAt(), task.completedAt()), words));
    }

    String model(TaskView task) {
        return catalog.find(task.model()).map(model -> words.of(model.name())).orElse(task.model());
    }

    String person(TaskView task) {
        return name.apply(task.ownerId());
    }

    String created(TaskView task) {
        return words.moment(task.createdAt(), clock.instant(), TimeZone.here());
    }

    String credits(TaskView task) {
        BigDecimal known = task.creditsConsumed() == null ? task.creditsEstimated() : task.creditsConsumed();
        if (known == null) {
            return "–";
        }
        return task.creditsConsumed() == null ? "≈ " + words.number(known) : words.number(known);
    }
}
