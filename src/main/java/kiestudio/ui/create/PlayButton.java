package kiestudio.ui.create;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import kiestudio.ui.create.VoicePlayer.Phase;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Plays the chosen voice, and stops it. */
final class PlayButton extends NativeButton {

    private final transient VoicePlayer player;
    private final transient Words words;

    PlayButton(VoicePlayer player, Words words) {
        this.player = player;
        this.words = words;
        addClassName("voice-play");
        getElement().setAttribute("type", "button");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs("this.addEventListener('click', () => $0.hear(this.dataset.sample));", player.getElement());
    }

    void show(Voice voice) {
        setVisible(voice.sample() != null);
        if (voice.sample() != null) {
            Phase phase = player.phase(voice.sample());
            getElement().setAttribute("data-sample", voice.sample());
            getElement().setAttribute("aria-label", label(voice, phase, words));
            setTitle(label(voice, phase, words));
            removeAll();
            add(icon(phase).create());
        }
    }

    static String label(Voice voice, Phase phase, Words words) {
        return switch (phase) {
            case SILENT -> words.text("voice.hear", voice.name());
            case LOADING, PLAYING -> words.text("voice.stop", voice.name());
            case FAILED -> words.text("voice.again", voice.name());
        };
    }

    static Icon icon(Phase phase) {
        return switch (phase) {
            case SILENT -> Icon.PLAY;
            case LOADING -> Icon.LOADER;
            case PLAYING -> Icon.SQUARE;
            case FAILED -> Icon.ROTATE_CCW;
        };
    }
}
