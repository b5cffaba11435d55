package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;

/** A voice: the chosen one by name and character, with a button that plays it; a press on the name opens all of them. */
final class VoiceSelector extends BuiltControl<ChoiceField> {

    private final List<Voice> voices;
    private final VoiceShelf shelf;
    private final VoicePlayer player = new VoicePlayer();
    private final NativeButton choose = new NativeButton();
    private final PlayButton play;
    private final Span said = new Span();
    private final List<Runnable> listeners = new ArrayList<>();
    private Voice chosen;

    /** @param model whose voices these are */
    VoiceSelector(ChoiceField field, String model, VoiceMemory memory, Words words) {
        super(field, words);
        voices = field.options().stream().map(option -> Voice.of(option, model, words)).toList();
        shelf = new VoiceShelf(voices, memory, words);
        chosen = voices.stream()
                .filter(voice -> voice.option().value().equals(field.defaultValue()))
                .findFirst()
                .orElse(voices.getFirst());
        play = new PlayButton(player, words);
        player.tell(whole, sample -> showPlaying());
        whole.addAttachListener(attached -> OffUi.read(attached.getUI(), () -> memory.read(model, field.name()), shelf::remember));
        build();
        show();
    }

    private void build() {
        String name = words.of(field.label());
        var label = new Span(name);
        label.addClassName("field-label");
        choose.addClassName("voice-choose");
        choose.getElement().setAttribute("type", "button").setAttribute("aria-haspopup", "dialog");
        choose.addClickListener(clicked -> open());
        said.addClassNames("field-help", "voice-said");
        said.getElement().setAttribute("role", "status");
        var row = new Div(choose, play);
        row.addClassName("voice-row");
        whole.addClassName("voice-selector");
        whole.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        whole.add(label, row);
        addHelp();
        whole.add(said, problem, player);
    }

    private void open() {
        var dialog = new VoiceDialog(shelf, chosen, player, words, this::choose);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                choose.focus();
            }
        });
        dialog.open();
    }

    private void choose(Voice voice) {
        if (!voice.equals(chosen)) {
            chosen = voice;
            show();
            listeners.forEach(Runnable::run);
        }
    }

    private void show() {
        var name = new Span(chosen.name());
        name.addClassName("voice-name");
        var character = new Span(chosen.character());
        character.addClassName("voice-character");
        var text = new Div(name, character);
        text.addClassName("voice");
        choose.removeAll();
        choose.add(text, Icon.CHEVRONS_UP_DOWN.create());
        choose.setTitle(words.text("voice.title"));
        showPlaying();
    }

    private void showPlaying() {
        play.show(chosen);
        said.setText(player.said(chosen, words));
    }

    @Override
    public Optional<JsonNode> value() {
        return Optional.of(chosen.option().json());
    }

    @Override
    public boolean restore(JsonNode value) {
        Optional<Voice> named = voices.stream()
                .filter(voice -> voice.option().value().toString().equals(value.asString("")))
                .findFirst();
        named.ifPresent(this::choose);
        return named.isPresent();
    }

    @Override
    public void focus() {
        choose.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }
}
