package kiestudio.ui;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a screen the way people meet it: bright and dark, wide and on a phone, with a keyboard, through assistive technology. */
final class Inspection {

    private static final Logger log = LoggerFactory.getLogger(Inspection.class);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What is wrong inside a component of Vaadin, where it cannot be mended. */
    private record Excused(String rule, String tag, String why) {}

    private static final List<Excused> EXCUSED = List.of(new Excused(
            "aria-required-children",
            "vaadin-tabs",
            "its scroller is a div with tabindex=-1 between the list and the tabs; not a stop, and tabs are announced as such"));

    private static final int TAB_STOPS = 30;

    /** Everything asked for is here, drawn, and stands still. */
    private static final String SETTLED = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return document.readyState === 'complete' && clients.length > 0 && !clients.some(client => client.isActive())
                && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity);
            }""";

    /** What sticks out to the right of a window that is too narrow for it. */
    private static final String TOO_WIDE = """
            () => {
              const page = document.scrollingElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              return [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > page.clientWidth + 1)
                .slice(0, 5)
                .map(one => one.localName + '.' + one.className);
            }""";

    /**
     * Where the focus is, and what is wrong with how it looks. A component may draw the ring on itself or on a part of it; the ring must
     * be there, and the focused thing in the window. Players draw rings on their inner controls, which no script can see.
     */
    private static final String FOCUS = """
            async () => {
              await Promise.all(document.getAnimations()
                .filter(one => one instanceof CSSTransition)
                .map(one => one.finished.catch(() => null)));
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              if (!focused || focused === document.body) return null;
              const parts = one => one ? [one, ...[...(one.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(parts)] : [];
              const near = parts(focused);
              for (let up = focused, steps = 0; up && up !== document.body && steps < 8; steps++) {
                up = up.assignedSlot ?? up.parentElement ?? up.getRootNode().host;
                near.push(up);
                if (up?.shadowRoot) { near.push(...parts(up)); break; }
              }
              const ringed = near.some(one => one && ['', '::before', '::after'].some(pseudo => {
                const style = getComputedStyle(one, pseudo || null);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
              }));
              const boxes = near.filter(Boolean).map(one => one.getBoundingClientRect()).filter(box => box.width > 1);
              const seen = boxes.slice(0, 1).every(box => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth);
              const name = focused.localName + '.' + focused.className + ' in ' + (focused.parentElement?.localName ?? '')
                + ' "' + (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40) + '"';
              const player = focused.localName === 'video' || focused.localName === 'audio';
              return [name, ringed || player ? '' : 'has no focus ring', seen ? '' : 'is focused out of sight'];
            }""";

    private final Page page;
    private final List<String> findings;

    /** @param findings gets what is wrong, a sentence each */
    Inspection(Page page, List<String> findings) {
        this.page = page;
        this.findings = findings;
    }

    /** In every way there is. */
    void inspect(String what) {
        look(what, 1440, ColorScheme.LIGHT);
        walk(what);
        inOtherColours(what, ColorScheme.DARK);
        inspectOnPhone(what);
    }

    /** For a screen that was inspected before, in another language or by somebody with another role: the narrow one shows most. */
    void inspectOnPhone(String what) {
        look(what + " on a phone", 390, ColorScheme.DARK);
        stillFits(what);
        inOtherColours(what + " on a phone", ColorScheme.LIGHT);
        page.setViewportSize(1440, 900);
    }

    void settle() {
        page.waitForFunction(SETTLED);
    }

    private void look(String what, int width, ColorScheme colours) {
        page.setViewportSize(width, width > 800 ? 900 : 844);
        colours(colours);
        report(what + ", " + colours, new AxeBuilder(page).withTags(RULES));
    }

    private void inOtherColours(String what, ColorScheme colours) {
        colours(colours);
        report(what + ", " + colours, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private void colours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        settle();
    }

    private void report(String where, AxeBuilder axe) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Legacy: without a second page, in which the modern way would gather the results of frames. The studio has none.
        for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                rule.getNodes().stream().filter(node -> !excused(rule, node)).limit(4).forEach(node -> found(where + ": " + told(rule, node)));
            }
        }
    }

    private static boolean excused(Rule rule, CheckedNode node) {
        return EXCUSED.stream().anyMatch(one -> one.rule.equals(rule.getId()) && node.getHtml().startsWith("<" + one.tag + " "));
    }

    /** Told at once too: a later step that fails must not hide what was found before. */
    private void found(String finding) {
        findings.add(finding);
        log.warn("{}", finding);
    }

    private static String told(Rule rule, CheckedNode node) {
        String html = node.getHtml();
        return rule.getId() + " at " + node.getTarget() + " " + html.substring(0, Math.min(160, html.length())) + " "
                + Stream.of(node.getAny(), node.getAll(), node.getNone())
                        .flatMap(List::stream)
                        .map(check -> check.getMessage())
                        .toList();
    }

    private void stillFits(String what) {
        Object wide = page.evaluate(TOO_WIDE);
        if (wide instanceof List<?> elements && !elements.isEmpty()) {
            found(what + " on a phone scrolls sideways: " + elements);
        }
    }

    private void walk(String what) {
        for (int stop = 0; stop < TAB_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUS) instanceof List<?> focus)) {
                return;
            }
            focus.stream().skip(1).filter(wrong -> !"".equals(wrong)).forEach(wrong ->
                    found(what + ": " + focus.getFirst() + " " + wrong));
        }
    }
}
