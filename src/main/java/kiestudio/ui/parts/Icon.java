package kiestudio.ui.parts;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;

/** The icons of the studio: a few of Lucide's, in one sprite file. The constant's name is Lucide's. */
public enum Icon {
    IMAGE,
    CLAPPERBOARD,
    AUDIO_LINES,
    HISTORY,
    LOG_OUT,
    LANGUAGES,
    SUN_MOON,
    SEARCH,
    LIST_FILTER,
    CALENDAR,
    COLUMNS_3,
    DOWNLOAD,
    X,
    PLAY,
    SQUARE,
    CHEVRONS_UP_DOWN,
    PANEL_LEFT,
    ELLIPSIS,
    COINS,
    HOUSE,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    DICES,
    CIRCLE_ALERT,
    CIRCLE_CHECK,
    CIRCLE_DASHED,
    CIRCLE_SLASH,
    CLOCK,
    LOADER,
    FLASK_CONICAL,
    SPARKLES,
    ROTATE_CCW,
    TRASH_2,
    BAN,
    PENCIL,
    SCALING,
    SCISSORS,
    CROP,
    USER_ROUND,
    FILM,
    VOLUME_2,
    TRIANGLE_ALERT,
    KEY_ROUND,
    COMPASS,
    USERS_ROUND,
    COPY,
    PLUS,
    ERASER,
    IMAGES,
    CHECK,
    ARROW_UP_RIGHT,
    EXTERNAL_LINK,
    SLIDERS_HORIZONTAL,
    MAXIMIZE_2,
    STAR,
    BOOKMARK,
    SAVE,
    KEYBOARD,
    INFO,
    ARROW_LEFT,
    ARROW_RIGHT,
    COLUMNS_2,
    TYPE,
    SPROUT,
    PROPORTIONS,
    CAMERA,
    BELL,
    BRUSH;

    private static final String SPRITE = "assets/icons/lucide.svg";

    /** Where the drawings are, for icons in templates. */
    public static String sprite() {
        return SPRITE;
    }

    /** A decorative icon: what it means must stand beside it or be the name of its button. */
    public SvgIcon create() {
        var icon = new SvgIcon(SPRITE, symbol());
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    public String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Icon of(Category category) {
        return switch (category) {
            case IMAGE -> IMAGE;
            case VIDEO -> CLAPPERBOARD;
            case AUDIO -> AUDIO_LINES;
        };
    }

    public static Icon of(Kind kind) {
        return switch (kind) {
            case TEXT_TO_IMAGE -> SPARKLES;
            case EDIT -> PENCIL;
            case UPSCALE -> SCALING;
            case REMOVE_BACKGROUND -> SCISSORS;
            case REFRAME -> CROP;
            case CHARACTER -> USER_ROUND;
            case TEXT_TO_VIDEO -> CLAPPERBOARD;
            case IMAGE_TO_VIDEO -> FILM;
            case TEXT_TO_SPEECH -> VOLUME_2;
        };
    }
}
