package kiestudio.ui.parts;

import java.time.Duration;
import java.time.Instant;
import kiestudio.generation.WaitingLine.Place;

/** Where a task stands in line, and why it has not been sent, as a sentence. */
final class WaitingWords {

    private WaitingWords() {}

    /** Empty where the task's own explanation says it all. */
    static String of(Place place, boolean hasSources, Instant now, Words words) {
        return switch (place) {
            case Place.InLine(int number) -> words.text("task.line", inLine(number, words));
            case Place.Paused(int number) -> words.text("task.line.paused", inLine(number, words));
            case Place.Preparing() -> words.text(hasSources ? "task.line.sources" : "task.line.sending");
            case Place.Later(Instant at) ->
                words.text("task.line.later", words.duration(Math.max(1, Duration.between(now, at).toSeconds())));
            case Place.Held() -> "";
        };
    }

    /** "Next in line", "3rd in line". English counts by four endings, Russian by one. */
    private static String inLine(int number, Words words) {
        if (number == 1) {
            return words.text("task.line.next");
        }
        boolean teens = number % 100 >= 11 && number % 100 <= 13;
        String ending = switch (teens ? 0 : number % 10) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "few";
            default -> "other";
        };
        return words.text("task.line.place." + ending, words.number(number));
    }
}
