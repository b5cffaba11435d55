package kiestudio.simulator;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A word in a prompt that asks the simulator to misbehave as Kie sometimes does; described in docs/simulator.md. */
enum Wish {
    FAIL("[fail]"),
    MODERATED("[moderated]"),
    SLOW("[slow]"),
    UNCLEAR("[unclear]"),
    LOST("[lost]"),
    EXPIRED("[expired]"),
    BROKEN("[broken]"),
    THROTTLE("[throttle]"),
    NO_CREDITS("[no-credits]");

    private final String word;

    Wish(String word) {
        this.word = word;
    }

    static Set<Wish> in(Stream<String> texts) {
        String all = String.join("\n", texts.toList()).toLowerCase(Locale.ROOT);
        Set<Wish> found = EnumSet.noneOf(Wish.class);
        for (Wish wish : values()) {
            if (all.contains(wish.word)) {
                found.add(wish);
            }
        }
        return found;
    }
}
