package kiestudio.media;

import java.util.Locale;

/** What a browser does with a medium. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
