package kiestudio.ui.account;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this browser chose: language, light or dark, and how wide the drawer is, kept in cookies so that the first page knows them too. */
final class Preferences {

    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale RUSSIAN = Locale.of("ru");

    private static final String LANGUAGE = "studio-language";
    private static final String SCHEME = "studio-scheme";
    private static final String DRAWER = "studio-drawer";

    private Preferences() {}

    /** The chosen language, else the first of the browser's that the studio speaks, else English. */
    static Locale locale(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(language -> language.equals("ru") || language.equals("en"))
                        .findFirst())
                .filter("ru"::equals)
                .map(language -> RUSSIAN)
                .orElse(ENGLISH);
    }

    /** Light, dark, or as the system says. */
    static ColorScheme.Value scheme(VaadinRequest request) {
        return switch (cookie(request, SCHEME).orElse("")) {
            case "light" -> ColorScheme.Value.LIGHT;
            case "dark" -> ColorScheme.Value.DARK;
            default -> ColorScheme.Value.SYSTEM;
        };
    }

    /** Empty where nobody chose yet. */
    static Optional<Boolean> drawerCollapsed(VaadinRequest request) {
        return cookie(request, DRAWER).map("icons"::equals);
    }

    static void rememberDrawer(boolean collapsed) {
        set(DRAWER, collapsed ? "icons" : "names");
    }

    static void remember(Locale locale) {
        set(LANGUAGE, locale.getLanguage());
    }

    static void remember(ColorScheme.Value scheme) {
        set(SCHEME, scheme == ColorScheme.Value.SYSTEM ? "system" : scheme.getValue());
    }

    /** From now on as the browser says. */
    static void forgetLanguage() {
        set(LANGUAGE, "", Duration.ZERO);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void set(String name, String value) {
        set(name, value, Duration.ofDays(365));
    }

    private static void set(String name, String value, Duration age) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
