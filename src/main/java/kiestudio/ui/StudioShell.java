package kiestudio.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class StudioShell implements AppShellConfigurator {

    /** The frame of the installed window, as light or dark as the system. */
    private static final String WINDOW_COLOURS = """
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fafaf9">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101012">
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Kie Studio");
        settings.addLink("icon", "assets/icons/studio.svg");
        settings.addLink("apple-touch-icon", "assets/icons/studio-touch-180.png");
        // Installable without a service worker: one that cached pages would show an old studio, or a task as it once was.
        settings.addLink("manifest", "assets/studio.webmanifest");
        settings.addInlineWithContents(WINDOW_COLOURS, Inline.Wrapping.NONE);
        settings.addMetaTag("robots", "noindex");
        settings.addMetaTag("referrer", "same-origin");
    }
}
