package kiestudio.ui.create;

import com.vaadin.flow.component.AttachEvent;
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

/** Voices as rows, each with a button that plays it. Arrow keys move, Enter or a click chooses, Space plays. */
final class VoiceGrid extends Grid<Voice> {

    /** The grid would take Space as choosing, when it is let go; and a press of a row's button must not choose the row. */
    private static final String KEYS = """
            const player = $0;
            this.addEventListener('click', event => {
              const button = event.composedPath().find(node => node.dataset && node.dataset.sample);
              if (button) {
                event.preventDefault();
                event.stopPropagation();
                player.hear(button.dataset.sample);
              }
            }, true);
            this.addEventListener('keydown', event => {
              const path = event.composedPath();
              const row = path.find(node => node.localName === 'tr');
              if (!row || !['td', 'tr'].includes(path[0].localName) || ![' ', 'Enter'].includes(event.key)) return;
              event.preventDefault();
              event.stopPropagation();
              const cells = [...row.querySelectorAll('slot')].flatMap(slot => slot.assignedElements());
              const play = cells.map(cell => cell.querySelector('[data-sample]')).find(button => button);
              (event.key === ' ' ? play : cells[0])?.click();
            }, true);
            this.addEventListener('keyup', event => {
              if (event.key === ' ' && ['td', 'tr'].includes(event.composedPath()[0].localName)) event.stopPropagation();
            }, true);""";

    private final transient VoicePlayer player;
    private final transient Words words;

    /** @param choose called with the voice that was clicked or entered */
    VoiceGrid(List<Voice> voices, VoicePlayer player, Words words, Consumer<Voice> choose) {
        this.player = player;
        this.words = words;
        addClassName("voice-grid");
        getElement().setAttribute("aria-label", words.text("voice.list"));
        ((GridSingleSelectionModel<Voice>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        addColumn(nameAndCharacter()).setFlexGrow(1);
        addColumn(playButton()).setWidth("56px").setFlexGrow(0);
        setItems(voices);
        setEmptyStateComponent(new EmptyState(Icon.SEARCH, words.text("voice.none"), words.text("voice.none.explain")));
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
        getListDataView().setFilter(voice -> voice.fits(text));
    }

    void show(Voice chosen) {
        select(chosen);
        getListDataView().getItemIndex(chosen).ifPresent(this::scrollToIndex);
    }

    private LitRenderer<Voice> nameAndCharacter() {
        return LitRenderer.<Voice>of("<div class='voice'><span class='voice-name'>${item.name}</span>"
                        + "<span class='voice-character'>${item.character}</span>"
                        + "${item.failed ? html`<span class='field-problem'>${item.failed}</span>` : ''}</div>")
                .withProperty("name", Voice::name)
                .withProperty("character", Voice::character)
                .withProperty("failed", voice -> phase(voice) == Phase.FAILED ? player.said(voice, words) : "");
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
