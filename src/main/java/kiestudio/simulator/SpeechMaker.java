package kiestudio.simulator;

import java.io.IOException;
import kiestudio.catalog.Category;

/** Text to speech: babble that follows the text letter by letter, as long as reading it would take, in a pitch of the voice's own. */
final class SpeechMaker implements Maker {

    /** An unhurried reader, English or Russian. */
    private static final double LETTERS_A_SECOND = 14;

    private static final double MAX_SECONDS = 30;

    @Override
    public Made make(Order order) throws IOException {
        double speed = Math.clamp(order.number("speed", 1), .25, 4);
        return spoken(order.text("text", order.prompt()), order.text("voice", Category.AUDIO.id()), speed);
    }

    static Made.Sound spoken(String text, String voice, double speed) {
        int longest = (int) (MAX_SECONDS * LETTERS_A_SECOND * speed);
        String said = text.length() > longest ? text.substring(0, longest) : text;
        double seconds = Math.clamp(said.length() / LETTERS_A_SECOND / speed, 1, MAX_SECONDS);
        return new Made.Sound(Mp3.encoded(new Mouth(Voice.of(voice)).speak(said, seconds), Mouth.SAMPLE_RATE), "mp3");
    }
}
