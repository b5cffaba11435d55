package kiestudio.media;

/** What a browser does with a medium. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO;

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
