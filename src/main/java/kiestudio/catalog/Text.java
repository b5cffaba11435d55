package kiestudio.catalog;

import java.util.Locale;

/** A label in the studio's two languages. */
public record Text(String en, String ru) {

    /** The label in the locale's language; English for any language but Russian. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
