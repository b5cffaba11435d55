package kiestudio.catalog;

import java.util.Locale;

/** What a model does; {@link #id()} is the form in files and REST, for example {@code text-to-image}. */
public enum Kind {
    TEXT_TO_IMAGE,
    EDIT,
    UPSCALE,
    REMOVE_BACKGROUND,
    REFRAME,
    CHARACTER,
    TEXT_TO_VIDEO,
    IMAGE_TO_VIDEO,
    TEXT_TO_SPEECH;

    /** Whether it begins with a file and not with words alone. */
    boolean fromMedia() {
        return switch (this) {
            case TEXT_TO_IMAGE, TEXT_TO_VIDEO, TEXT_TO_SPEECH -> false;
            case EDIT, UPSCALE, REMOVE_BACKGROUND, REFRAME, CHARACTER, IMAGE_TO_VIDEO -> true;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
