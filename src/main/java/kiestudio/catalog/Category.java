package kiestudio.catalog;

import java.util.Locale;

/** What comes out of a model. The lower-case name is the REST and database form. */
public enum Category {
    IMAGE,
    VIDEO,
    AUDIO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
