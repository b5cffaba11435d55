package kiestudio.generation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a task's way, or why it ended as it did. Screens say each kind in the reader's language; programs and the log get
 * {@link #english}.
 *
 * @param detail what belongs into the sentence: Kie's words, an id, a technical reason; empty where the kind says everything. It is
 *               shown as it is in every language.
 */
public record Note(Kind kind, String detail) {

    private static final Pattern STORED = Pattern.compile("\\[([a-z-]+)] ?(.*)", Pattern.DOTALL);

    /** As long as the columns that hold it. */
    private static final int LONGEST = 500;

    /** Every kind of note; a {@code {0}} in its English sentence stands for the detail. */
    public enum Kind {
        KIE_UNREACHABLE("Kie could not be reached: {0}"),
        KIE_WANTS_PAUSE("Kie asks for a pause between requests"),
        KIE_BLOCKS("Kie takes nothing at the moment: {0}"),
        KIE_MAINTENANCE("Kie is under maintenance"),
        KIE_SILENT("Kie does not answer us: {0}"),
        KIE_UNREADABLE("Kie's answer could not be read: {0}"),
        KIE_UNKNOWN_YET("Kie does not know this task"),
        KIE_FORGOT("Kie no longer knows this task"),
        NO_ADDRESS_YET("Kie says that it is done and has not given the address yet"),
        NO_ADDRESS("Kie says that it is done but gives no address of a result"),
        RETENTION_OVER("Kie keeps results for 14 days; they are over"),
        RESULT_DELAYED("The result could not be fetched: {0}"),
        NOTHING_PROVEN("What Kie answered proves nothing: {0}"),
        STOPPED_WHILE_ASKING("The studio stopped while it was asking Kie"),
        HELD("Held: three workers were lost on this step"),
        STUDIO_FAULT("A fault of the studio: {0}"),
        MODEL_GONE("The studio no longer has the model {0}. Nothing was sent, nothing was charged."),
        SOURCE_GONE("A source is no longer here. Nothing was sent, nothing was charged."),
        SOURCE_WRONG_TYPE("Files of type {0} cannot be sent to Kie. Nothing was charged."),
        SOURCE_UNREADABLE("The stored file can no longer be read, so it was not sent to Kie. Nothing was charged."),
        SOURCE_REFUSED("Kie refused the file: {0}. Nothing was charged."),
        SOURCE_NOT_TAKEN("Kie did not take the file: {0}. Nothing was charged."),
        SOURCE_NOT_SENT("The file could not be sent to Kie ({0}). Nothing was charged."),
        WRITTEN_OFF("Given up by an administrator"),
        CANDIDATE_MISSING("Nobody has named a Kie task for this attempt yet"),
        CANDIDATE_UNKNOWN("Kie does not say what task {0} is"),
        CANDIDATE_OTHER_MODEL("Kie's task {0} is not this one: another model"),
        CANDIDATE_OTHER_INPUT("Kie's task {0} is not this one: another input"),
        CANDIDATE_OTHER_TIME("Kie's task {0} is not this one: made at another time"),
        CANDIDATE_OTHER_ATTEMPT("Kie's task {0} is not this one: another attempt's callback"),
        CANDIDATE_TAKEN("Kie's task {0} is not this one: it belongs to another task here"),
        /** A note from before there were kinds. */
        PLAIN("{0}");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        /** The name in the texts of the screens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    static Note of(Kind kind) {
        return new Note(kind, "");
    }

    static Note of(Kind kind, String detail) {
        return new Note(kind, detail);
    }

    public String english() {
        return kind.english.replace("{0}", detail);
    }

    /** As a column holds it: {@code [kie-unreachable] connection refused}. */
    String stored() {
        // PostgreSQL stores no NUL, and details come from outside.
        String text = ("[" + kind.id() + "] " + detail).replace("\0", "");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    static @Nullable Note read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        Matcher matcher = STORED.matcher(stored);
        return matcher.matches() && Kind.of(matcher.group(1)).isPresent()
                ? new Note(Kind.of(matcher.group(1)).orElseThrow(), matcher.group(2))
                : new Note(Kind.PLAIN, stored);
    }
}
