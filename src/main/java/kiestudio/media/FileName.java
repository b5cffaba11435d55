package kiestudio.media;

import java.util.Locale;

/** What a person's file name may look like when it is shown or given to a download. It is never part of a path. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Without folders and invisible characters, and with an extension that tells the truth. */
    static String display(String raw, FileType type) {
        String name = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        name.codePoints().filter(FileName::visible).forEach(clean::appendCodePoint);
        name = clean.toString().strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean truthful = type.extensions().contains(extension);
        String end = "." + (truthful ? extension : type.extensions().getFirst());
        String stem = truthful ? name.substring(0, dot) : name;
        return shortened(stem.isBlank() ? type.kind().id() : stem, LONGEST - end.length()) + end;
    }

    /** Control characters could forge a header or a log line, bidirectional marks a different name. */
    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(codePoint) < 0;
        };
    }

    private static String shortened(String stem, int length) {
        if (stem.length() <= length) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(length - 1)) ? length - 1 : length);
    }
}
