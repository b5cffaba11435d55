package kiestudio.ui.create;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import kiestudio.ui.parts.Words;

/**
 * Plays one voice's sample at a time. The browser starts it within the click itself, as browsers demand, through the element's function
 * {@code hear(address)}, which also stops the sample that is playing; what then happens is told to the server.
 */
@Tag("audio")
final class VoicePlayer extends Component {

    /** Whoever shows what is playing. */
    @FunctionalInterface
    interface Listener {
        /** @param sample address of the sample whose phase has changed */
        void changed(String sample);
    }

    enum Phase {
        SILENT,
        LOADING,
        PLAYING,
        FAILED
    }

    private static final String HEAR = """
            this.hear = sample => {
              if (this.dataset.sample === sample && !this.paused && !this.error) {
                this.pause();
                return;
              }
              this.dataset.sample = sample;
              this.src = sample;
              this.play().catch(() => {});
            };""";

    private static final String SAMPLE = "element.getAttribute('data-sample')";

    private final List<Listener> listeners = new ArrayList<>();
    private String current = "";
    private Phase phase = Phase.SILENT;

    VoicePlayer() {
        getElement().setAttribute("preload", "none");
        on("play", Phase.LOADING);
        on("playing", Phase.PLAYING);
        on("pause", Phase.SILENT);
        on("error", Phase.FAILED);
    }

    private void on(String event, Phase next) {
        getElement()
                .addEventListener(event, heard -> enter(heard.getEventData().path(SAMPLE).asString(""), next))
                .addEventData(SAMPLE);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(HEAR);
    }

    /** For as long as the component is on the screen, since dialogs come and go while the player stays. */
    void tell(Component screen, Listener listener) {
        screen.addAttachListener(attached -> {
            listeners.add(listener);
            screen.addDetachListener(detached -> {
                listeners.remove(listener);
                detached.unregisterListener();
            });
        });
    }

    void stop() {
        getElement().callJsFunction("pause");
    }

    Phase phase(String sample) {
        return sample.equals(current) ? phase : Phase.SILENT;
    }

    private void enter(String sample, Phase next) {
        boolean failedAlready = next == Phase.SILENT && phase(sample) == Phase.FAILED;
        if (failedAlready) {
            return;
        }
        String before = current;
        current = sample;
        phase = next;
        for (Listener listener : List.copyOf(listeners)) {
            if (!before.equals(sample)) {
                listener.changed(before);
            }
            listener.changed(sample);
        }
    }

    /** In words, for those who do not see the button; empty while it is silent. */
    String said(Voice voice, Words words) {
        return switch (voice.sample() == null ? Phase.SILENT : phase(voice.sample())) {
            case SILENT -> "";
            case LOADING -> words.text("voice.loading", voice.name());
            case PLAYING -> words.text("voice.playing", voice.name());
            case FAILED -> words.text("voice.failed", voice.name());
        };
    }
}
