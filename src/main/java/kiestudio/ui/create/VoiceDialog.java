package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;

/** All voices of a model, to be searched, heard and chosen from. */
final class VoiceDialog extends PageDialog {

    /** Out of the search into the list; the grid itself gives the keyboard only to its cells. */
    private static final String DOWN = """
            this.addEventListener('keydown', event => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              $0.shadowRoot.querySelector('#items [tabindex="0"]')?.focus();
            });""";

    private final TextField search = new TextField();
    private final Button starred = new Button(Icon.STAR.create());
    private final VoiceGrid grid;
    private final Span said = new Span();

    /** @param choose called with the new choice, after the dialog has closed */
    VoiceDialog(VoiceShelf shelf, Voice chosen, VoicePlayer player, Words words, Consumer<Voice> choose) {
        setHeaderTitle(words.text("voice.title"));
        addClassName("voice-dialog");
        setWidth("min(560px, 94vw)");
        setHeight("min(640px, 88dvh)");
        List<Voice> voices = shelf.inOrder();
        grid = new VoiceGrid(voices, shelf, player, words, this::showAll, voice -> {
            close();
            choose.accept(voice);
        });
        prepareSearch(words);
        prepareStarred(words);
        said.addClassName("voice-said");
        said.getElement().setAttribute("role", "status");
        player.tell(this, sample -> voices.stream()
                .filter(voice -> Objects.equals(voice.sample(), sample))
                .forEach(voice -> said.setText(player.said(voice, words))));
        var head = new Div(search, starred);
        head.addClassName("voice-dialog-head");
        add(head, grid);
        getFooter().add(said, new Button(words.text("dialog.close"), clicked -> close()));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                grid.show(chosen);
                search.focus();
            } else {
                player.stop();
            }
        });
    }

    private void prepareStarred(Words words) {
        starred.setText(words.text("voice.starred"));
        starred.addClassNames("quiet", "voice-starred");
        starred.getElement().setAttribute("aria-pressed", "false");
        starred.addClickListener(clicked -> showStarredOnly("false".equals(starred.getElement().getAttribute("aria-pressed"))));
    }

    private void showStarredOnly(boolean only) {
        starred.getElement().setAttribute("aria-pressed", String.valueOf(only));
        grid.showMarkedOnly(only);
    }

    private void showAll() {
        search.clear();
        showStarredOnly(false);
        search.focus();
    }

    private void prepareSearch(Words words) {
        search.setPlaceholder(words.text("voice.search"));
        search.setAriaLabel(words.text("voice.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(200);
        search.setWidthFull();
        search.addValueChangeListener(typed -> grid.search(typed.getValue()));
        search.addAttachListener(attached -> search.getElement().executeJs(DOWN, grid.getElement()));
    }
}
