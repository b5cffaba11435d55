package kiestudio.library;

import kiestudio.library.SavedItem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which saved items to list.
 *
 * @param model the studio's id; null for those that are for any model
 * @param words each must occur in the name or the content, any case; empty for all
 */
public record SavedFilter(Kind kind, @Nullable String model, Whose whose, String words) {

    public enum Whose {
        /** one's own and what others share */
        ALL,
        OWN,
        /** what others share */
        OTHERS
    }
}
