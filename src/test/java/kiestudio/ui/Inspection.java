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

    private static final int TAB_STOPS = 20;
    private static final String DIALOG = "vaadin-dialog[opened]";

    /**
     * Everything asked for is here, drawn, and stands still, also within what is open: a document knows only its own animations. What moves
     * with scrolling alone stands still too.
     */
    private static final String SETTLED = """
            () => {
              const within = host => [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(one => one.shadowRoot)
                .flatMap(one => [one.shadowRoot, ...(one === host ? [] : within(one))]);
              const roots = [document, ...[...document.querySelectorAll('[opened]')].flatMap(within)];
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return document.readyState === 'complete' && clients.length > 0 && !clients.some(client => client.isActive())
                && roots.flatMap(root => root.getAnimations())
                  .filter(one => one.timeline instanceof DocumentTimeline)
                  .every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity);
            }""";

    /** What sticks out to the right of a window, or of a dialog, that is too narrow for it. */
    private static final String TOO_WIDE = """
            () => {
              const page = document.scrollingElement;
              const parts = one => one ? [one, ...[...(one.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(parts)] : [];
              const dialogs = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')]
                .flatMap(parts)
                .filter(one => one.part?.contains('content'));
              return [page, ...dialogs].filter(one => one.scrollWidth > one.clientWidth + 1).flatMap(one => {
                const edge = one.getBoundingClientRect().left + one.clientWidth;
                const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > edge + 1);
                return [one, ...wide.slice(-5)].map(part => part.localName + '.' + part.className);
              });
            }""";

    /** Within the frame the content scrolls, never the window. */
    private static final String TOO_HIGH = """
            () => document.querySelector('vaadin-app-layout') && document.scrollingElement.scrollHeight > innerHeight""";

    /**
     * Where the focus is, and what is wrong with how it looks. A component may draw the ring on itself or on a part of it; the ring must
     * be there, and the focused thing in the window and not behind what stays while the rest scrolls. Players draw rings on their inner
     * controls, which no script can see.
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
              const above = one => one ? [one, ...above(one.assignedSlot ?? one.parentElement ?? one.getRootNode().host)] : [];
              const own = above(focused);
              const covers = one => ['fixed', 'sticky'].includes(getComputedStyle(one).position)
                && !own.some(mine => mine === one || mine.shadowRoot?.contains(one));
              const topmost = (x, y) => {
                let hit = document.elementFromPoint(x, y), deeper = hit;
                while ((deeper = hit?.shadowRoot?.elementFromPoint(x, y)) && deeper !== hit) hit = deeper;
                return above(hit);
              };
              const covered = boxes.slice(0, 1).some(box => [0.02, 0.5, 0.98].every(down =>
                topmost(box.left + box.width / 2, box.top + box.height * down).some(covers)));
              const name = focused.localName + '.' + focused.className + ' in ' + (focused.parentElement?.localName ?? '')
                + ' "' + (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40) + '"';
              const player = focused.localName === 'video' || focused.localName === 'audio';
              return [name, ringed || player ? '' : 'has no focus ring', seen ? '' : 'is focused out of sight',
                covered ? 'is focused behind something' : ''];
            }""";

    /** Unless something is open that keeps the keyboard. */
    private static final String TO_THE_CONTENT = """
            () => {
              if (document.querySelector('[opened][aria-modal=true]')) return;
              const content = document.querySelector('main');
              content.tabIndex = -1;
              content.focus({ preventScroll: true });
            }""";

    private final Page page;
    private final List<String> findings;
    private boolean frameWalked;

    /** @param findings gets what is wrong, a sentence each */
    Inspection(Page page, List<String> findings) {
        this.page = page;
        this.findings = findings;
    }

    /** In every way but bright on a phone. */
    void inspect(String what) {
        look(what, 1440, ColorScheme.LIGHT);
        walk(what);
        inOtherColours(what, ColorScheme.DARK);
        inspectOnPhone(what, ColorScheme.DARK);
    }

    /** For a screen that was inspected before, in another language or by somebody with another role: the narrow one shows most. */
    void inspectOnPhone(String what) {
        inspectOnPhone(what, ColorScheme.LIGHT);
    }

    private void inspectOnPhone(String what, ColorScheme colours) {
        look(what + " on a phone", 390, colours);
        stillFits(what);
        page.setViewportSize(1440, 900);
    }

    /** For what opens over a screen that was inspected itself: once bright and wide, once dark and narrow; of dialogs nothing behind. */
    void glance(String what) {
        glanceWide(what);
        glanceOnPhone(what);
    }

    void glanceWide(String what) {
        look(what, 1440, ColorScheme.LIGHT, aboveTheRest());
    }

    void glanceOnPhone(String what) {
        look(what + " on a phone", 390, ColorScheme.DARK, aboveTheRest());
        stillFits(what);
        page.setViewportSize(1440, 900);
    }

    /** For what was glanced at before: words of another language may be longer, the rest is the same. */
    void fits(String what) {
        page.setViewportSize(390, 844);
        settle();
        stillFits(what);
        page.setViewportSize(1440, 900);
    }

    private AxeBuilder aboveTheRest() {
        var axe = new AxeBuilder(page).withTags(RULES);
        return page.locator(DIALOG).count() == 0 ? axe : axe.include(DIALOG);
    }

    void settle() {
        page.waitForFunction(SETTLED);
    }

    private void look(String what, int width, ColorScheme colours) {
        look(what, width, colours, new AxeBuilder(page).withTags(RULES));
    }

    private void look(String what, int width, ColorScheme colours, AxeBuilder axe) {
        page.setViewportSize(width, width > 800 ? 900 : 844);
        colours(colours);
        report(what + ", " + colours, axe);
        if (Boolean.TRUE.equals(page.evaluate(TOO_HIGH))) {
            found(what + ", " + width + " wide, makes the window scroll");
        }
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
                rule.getNodes().stream()
                        .filter(node -> !excused(rule, node) && !comesOutByScrolling(rule, node))
                        .limit(4)
                        .forEach(node -> found(where + ": " + told(rule, node)));
            }
        }
    }

    /** What lies half behind a bar that stays was measured by what could be seen of it; it is measured again where all of it can. */
    private boolean comesOutByScrolling(Rule rule, CheckedNode node) {
        if (!rule.getId().equals("target-size") || !told(rule, node).contains("obscured")) {
            return false;
        }
        String target = String.valueOf(node.getTarget());
        page.locator(selector(node)).first().evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })");
        return new AxeBuilder(page).withRules(List.of("target-size")).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(again -> again.getNodes().stream())
                .noneMatch(again -> String.valueOf(again.getTarget()).equals(target));
    }

    private static String selector(CheckedNode node) {
        return node.getTarget() instanceof List<?> path && path.size() == 1 ? String.valueOf(path.getFirst()) : "body";
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

    /** The frame is the same around every screen: its stops are walked once, and later ones begin at the content. */
    private void walk(String what) {
        if (frameWalked) {
            page.evaluate(TO_THE_CONTENT);
        }
        frameWalked = page.locator("vaadin-app-layout").count() > 0;
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
