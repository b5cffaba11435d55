package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kiestudio.account.Person;
import kiestudio.generation.Speech;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** A text that is spoken in parts, as one result: how far it is, what is the matter with a part, and in the end one player of the whole. */
final class SpeechDisplay extends Div {

    private final transient Speech speech;
    private final transient Words words;
    private final transient SpeechActions actions;
    private final Paragraph place = new Paragraph();

    /** @param done called in the UI after something was done with one of the tasks */
    SpeechDisplay(Speech speech, TaskLists parts, Person person, Instant now, Words words, Runnable done) {
        this.speech = speech;
        this.words = words;
        this.actions = new SpeechActions(speech, parts, person, words, done);
        addClassName("speech-display");
        place.addClassName("task-place");
        place.setVisible(false);
        var stage = new Div(speech.whole() ? player() : progress(now));
        stage.addClassNames("task-stage", "of-audio");
        stage.getElement().getClassList().set("kept", speech.whole());
        var voice = new Span(Transcript.voice(speech.parts().getFirst(), parts.catalog(), words) + " · " + said());
        voice.addClassName("tile-prompt");
        var foot = new Div(voice, actions);
        foot.addClassName("tile-foot");
        add(stage, new Transcript(speech.text(), words), foot);
    }

    /** Says where the part that is next stands in line; the rest stays as it is. */
    void standsInLine(String sentence) {
        place.setText(sentence);
        place.setVisible(!sentence.isEmpty());
    }

    private String said() {
        return words.parts(speech.count());
    }

    /** The joined file is the source, so that the parts are one to the ear, to the seek bar and to whoever saves it. */
    private Component player() {
        var whole = new Div(new Div(
                new SoundPlayer(SpeechActions.path(speech), speech.sounds(), words.text("speech.player"), words)));
        whole.addClassName("result-display");
        return whole;
    }

    private Component progress(Instant now) {
        List<TaskView> parts = speech.parts();
        TaskView lead = ShownTask.of(speech).task();
        var word = new Span(words.text("speech.done", words.number(speech.done()), words.number(speech.count())));
        word.addClassName("task-state");
        var head = new Div(StateIcon.of(lead.state()).create(), word);
        head.addClassName("task-head");
        if (lead.state().goesOn()) {
            head.add(new Elapsed(Duration.between(lead.createdAt(), now)));
        }
        var progress = new Div(head, place);
        progress.addClassNames("task-progress", "speech-progress", "state-" + lead.state().id());
        if (lead.state().goesOn()) {
            sentence(TaskProgress.explanation(lead, words)).ifPresent(progress::add);
        }
        parts.stream().filter(SpeechDisplay::inTrouble).forEach(part -> progress.add(trouble(part)));
        if (parts.size() < speech.count()) {
            progress.add(history("speech.deleted", "history"));
        }
        progress.add(bar(parts));
        return progress;
    }

    private static boolean inTrouble(TaskView part) {
        return part.state() == TaskState.UNCLEAR || part.state().ended() && part.state() != TaskState.SUCCESS;
    }

    /** Which part, what happened, whether money moved, and what to do. */
    private Component trouble(TaskView part) {
        int number = part.part() == null ? 0 : part.part().number();
        var trouble = new Div(new Span(words.text("speech.trouble", words.number(number), words.of(part.state())) + " "
                + TaskProgress.explanation(part, words)));
        trouble.addClassName("speech-trouble");
        if (part.state() == TaskState.UNCLEAR) {
            trouble.add(history("task.unclear.open", "history?state=unclear"));
        } else {
            actions.retry(part, number).ifPresent(trouble::add);
        }
        return trouble;
    }

    private Component history(String key, String address) {
        return new Anchor(address, words.text(key));
    }

    private static Optional<Paragraph> sentence(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var sentence = new Paragraph(text);
        sentence.addClassName("task-explanation");
        return Optional.of(sentence);
    }

    /** A stroke for each part; what they say is in the words above. */
    private Component bar(List<TaskView> parts) {
        var bar = new Div();
        bar.addClassName("speech-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        IntStream.rangeClosed(1, speech.count()).forEach(number -> {
            var stroke = new Span();
            parts.stream()
                    .filter(part -> part.part() != null && part.part().number() == number)
                    .forEach(part -> stroke.addClassName("state-" + part.state().id()));
            bar.add(stroke);
        });
        return bar;
    }
}
