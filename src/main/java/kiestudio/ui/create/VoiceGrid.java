package kiestudio.ui.create;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kiestudio.ui.create.VoicePlayer.Phase;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Voices as rows, each with a star and a button that plays it. Arrow keys move, Enter or a click chooses, Space plays, F marks. */
final class VoiceGrid extends Grid<Voice> {

    /** The grid would take Space as choosing, when it is let go; and a press of a row's button must not choose the row. */
    private static final String KEYS = """
            const player = $0;
            const inCell = event => ['td', 'tr'].includes(event.composedPath()[0].localName);
            this.addEventListener('click', event => {
              const button = event.composedPath().find(node => node.dataset && (node.dataset.sample || node.dataset.star));
              if (!button) return;
              event.preventDefault();
              event.stopPropagation();
              if (button.dataset.sample) player.hear(button.dataset.sample);
              else this.dispatchEvent(new CustomEvent('star', { detail: button.dataset.star }));
            }, true);
            this.addEventListener('keydown', event => {
              const path = event.composedPath();
              const row = path.find(node => node.localName === 'tr');
              const star = event.code === 'KeyF' && !event.ctrlKey && !event.metaKey && !event.altKey;
              if (!row || !inCell(event) || !(star || [' ', 'Enter'].includes(event.key))) return;
              event.preventDefault();
              event.stopPropagation();
              const cells = [...row.querySelectorAll('slot')].flatMap(slot => slot.assignedElements());
              const button = name => cells.map(cell => cell.querySelector(`[data-${name}]`)).find(found => found);
              const own = path[0].querySelector('slot')?.assignedElements()[0]?.querySelector('button');
              if (star) button('star').click();
              else if (own) own.click();
              else (event.key === ' ' ? button('sample') : cells[0])?.click();
            }, true);
            this.addEventListener('keyup', event => {
              if (event.key === ' ' && inCell(event)) event.stopPropagation();
            }, true);""";

    private static final String STARRED = "event.detail + ''";

    private final transient VoiceShelf shelf;
    private final transient VoicePlayer player;
    private final transient Words words;
    private final transient Runnable showAll;
    private String searched = "";
    private boolean markedOnly;

    /**
     * @param showAll called when nothing fits and everything is wanted again
     * @param choose  called with the voice that was clicked or entered
     */
    VoiceGrid(
            List<Voice> voices, VoiceShelf shelf, VoicePlayer player, Words words, Runnable showAll, Consumer<Voice> choose) {
        this.shelf = shelf;
        this.player = player;
        this.words = words;
        this.showAll = showAll;
        addClassName("voice-grid");
        getElement().setAttribute("aria-label", words.text("voice.list"));
        ((GridSingleSelectionModel<Voice>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        addColumn(nameAndCharacter()).setFlexGrow(1);
        addColumn(star()).setWidth("44px").setFlexGrow(0);
        addColumn(playButton()).setWidth("56px").setFlexGrow(0);
        setItems(voices);
        getElement()
                .addEventListener("star", pressed -> star(voices, pressed.getEventData().path(STARRED).asString("")))
                .addEventData(STARRED);
        filter();
        addItemClickListener(clicked -> choose.accept(clicked.getItem()));
        player.tell(this, sample -> voices.stream()
                .filter(voice -> Objects.equals(voice.sample(), sample))
                .forEach(voice -> getListDataView().refreshItem(voice)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(KEYS, player.getElement());
    }

    /** @param text words of a name or a character; blank shows all */
    void search(String text) {
        searched = text;
        filter();
    }

    void showMarkedOnly(boolean only) {
        markedOnly = only;
        filter();
    }

    /** A voice whose mark is taken away stays until something else is looked for: the star can be pressed again. */
    private void filter() {
        var all = new Button(words.text("voice.reset"), clicked -> showAll.run());
        setEmptyStateComponent(
                markedOnly && !shelf.hasMarked()
                        ? new EmptyState(Icon.STAR, words.text("voice.starred.none"), words.text("voice.starred.none.explain"), all)
                        : new EmptyState(Icon.SEARCH, words.text("voice.none"), words.text("voice.none.explain"), all));
        String text = searched;
        boolean only = markedOnly;
        getListDataView().setFilter(voice -> voice.fits(text) && (!only || shelf.marked(voice)));
    }

    private void star(List<Voice> voices, String id) {
        voices.stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .ifPresent(voice -> shelf.turn(voice, () -> getListDataView().refreshItem(voice)));
    }

    void show(Voice chosen) {
        select(chosen);
        getListDataView().getItemIndex(chosen).ifPresent(this::scrollToIndex);
    }

    private LitRenderer<Voice> nameAndCharacter() {
        return LitRenderer.<Voice>of("<div class='voice'><span class='voice-name'>${item.name}"
                        + "${item.lately ? html`<span class='voice-lately'>${item.lately}</span>` : ''}</span>"
                        + "<span class='voice-character'>${item.character}</span>"
                        + "${item.failed ? html`<span class='field-problem'>${item.failed}</span>` : ''}</div>")
                .withProperty("name", Voice::name)
                .withProperty("character", Voice::character)
                .withProperty("lately", voice -> shelf.usedLately(voice) ? words.text("voice.lately") : "")
                .withProperty("failed", voice -> phase(voice) == Phase.FAILED ? player.said(voice, words) : "");
    }

    private LitRenderer<Voice> star() {
        return LitRenderer.<Voice>of("<button type='button' class='voice-star' tabindex='-1' data-star=${item.id}"
                        + " aria-pressed=${item.marked ? 'true' : 'false'} aria-label=${item.name} title=${item.name}>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon}></vaadin-icon></button>")
                .withProperty("id", Voice::id)
                .withProperty("marked", shelf::marked)
                .withProperty("name", voice -> words.text("voice.star", voice.name()))
                .withProperty("sprite", voice -> Icon.sprite())
                .withProperty("icon", voice -> Icon.STAR.symbol());
    }

    private LitRenderer<Voice> playButton() {
        return LitRenderer.<Voice>of("${item.sample ? html`<button type='button' class='voice-play' tabindex='-1'"
                        + " data-sample=${item.sample} aria-label=${item.hear} title=${item.hear}>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon}></vaadin-icon></button>` : ''}")
                .withProperty("sample", Voice::sample)
                .withProperty("hear", voice -> PlayButton.label(voice, phase(voice), words))
                .withProperty("sprite", voice -> Icon.sprite())
                .withProperty("icon", voice -> PlayButton.icon(phase(voice)).symbol());
    }

    private Phase phase(Voice voice) {
        return voice.sample() == null ? Phase.SILENT : player.phase(voice.sample());
    }
}
