package kiestudio.catalog;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that is to be spoken into parts that a model takes one by one. Parts end where a reader would breathe: after a paragraph, if
 * one fits, else after a sentence, else after a comma, a word, and only in a word longer than a part inside it. The parts in order are the
 * text, but for white space at the seams. Lengths are characters as the catalogue counts them (code points).
 */
public final class TextParts {

    /** Ways to cut, the best first. Each gives pieces that together are exactly what was cut. */
    private enum Cut {
        PARAGRAPH,
        SENTENCE,
        CLAUSE,
        WORD,
        LINE,
        CHARACTER
    }

    /** An empty line; or a line's end behind a sentence's, so that text wrapped by hand is not taken for paragraphs. */
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R\\s*|(?<=[.!?…»”\"):])[ \\t]*\\R\\s*");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…»”\"):]$");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:…]\\s+|[、，；：]\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final int limit;
    private final Locale language;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int length;

    private TextParts(int limit, Locale language) {
        this.limit = limit;
        this.language = language;
    }

    /**
     * @param limit    characters of one part, at least 1
     * @param language the text's, by which its sentences are told
     * @return none of them blank, none longer than the limit; one for a text within the limit, none for a blank one
     */
    public static List<String> of(String text, int limit, Locale language) {
        if (limit < 1) {
            throw new IllegalArgumentException("a part has at least one character");
        }
        var cutting = new TextParts(limit, language);
        cutting.take(text, Cut.PARAGRAPH);
        cutting.end();
        return List.copyOf(cutting.parts);
    }

    /** Two parts as one text again. Behind a sentence it takes a paragraph's end for the seam, since most seams are there. */
    public static String join(String part, String next) {
        return part + (SENTENCE_END.matcher(part).find() ? "\n\n" : " ") + next;
    }

    /** How the catalogue counts. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The last words of a text, for what is spoken next to go on from: at most so many characters. */
    public static String ending(String text, int most) {
        String stripped = text.strip();
        int length = length(stripped);
        if (length <= most) {
            return stripped;
        }
        String end = stripped.substring(stripped.offsetByCodePoints(0, length - most));
        Matcher space = SPACE.matcher(end);
        return space.find() ? end.substring(space.end()) : end;
    }

    /** The first words of a text: at most so many characters. */
    public static String beginning(String text, int most) {
        List<String> parts = of(text, most, Locale.ROOT);
        return parts.isEmpty() ? "" : parts.getFirst();
    }

    private void take(String text, Cut cut) {
        for (String piece : pieces(text, cut)) {
            if (length + length(piece) <= limit || fits(part + piece)) {
                append(piece);
            } else if (fits(piece)) {
                end();
                append(piece);
            } else {
                take(piece, Cut.values()[cut.ordinal() + 1]);
            }
        }
    }

    private void append(String piece) {
        part.append(piece);
        length += length(piece);
    }

    private boolean fits(String text) {
        return length(text.strip()) <= limit;
    }

    private void end() {
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        part.setLength(0);
        length = 0;
    }

    private List<String> pieces(String text, Cut cut) {
        return switch (cut) {
            case PARAGRAPH -> after(PARAGRAPH_END, text);
            case SENTENCE -> at(BreakIterator.getSentenceInstance(language), text);
            case CLAUSE -> after(CLAUSE_END, text);
            case WORD -> after(SPACE, text);
            case LINE -> at(BreakIterator.getLineInstance(language), text);
            case CHARACTER -> text.codePoints().mapToObj(Character::toString).toList();
        };
    }

    private static List<String> after(Pattern end, String text) {
        var pieces = new ArrayList<String>();
        Matcher matcher = end.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(text.substring(from, matcher.end()));
            from = matcher.end();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static List<String> at(BreakIterator breaks, String text) {
        var pieces = new ArrayList<String>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
