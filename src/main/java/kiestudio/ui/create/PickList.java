package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** A list to take one thing from: searched, read page by page. Arrow keys move through it, Enter takes; in the search it takes the first. */
final class PickList<T> extends Div {

    private static final int PAGE = 30;

    private static final String ENTER = "event.key === 'Enter' && !event.isComposing";

    /** What the field holds in the browser, which may be ahead of the server. */
    static final String TYPED = "element.value ?? ''";

    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
              const stops = [this.querySelector('input'), ...this.querySelectorAll('.pick-take')];
              const here = stops.findIndex(stop => stop.parentElement.contains(document.activeElement));
              if (here < 0) return;
              event.preventDefault();
              stops[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
            });""";

    /** Reads a part of what the words find; off the UI's thread. */
    interface Pages<T> {
        List<T> read(String words, int skip, int size);
    }

    private final transient Pages<T> pages;
    private final transient Function<T, PickRow> looks;
    private final transient Words words;
    private final String key;
    final TextField search = new TextField();
    private final UnorderedList rows = new UnorderedList();
    private final Div nothing = new Div();
    private final Button more = new Button();
    private final Span said = new Span();
    private final transient List<PickRow> shown = new ArrayList<>();
    private transient BooleanSupplier narrowed = () -> false;
    private transient Runnable widen = () -> {};
    private int asked;
    private int answered;
    private boolean takeFirst;

    /** @param key what the texts of this list begin with: {@code .search}, {@code .empty}, {@code .empty.explain} */
    PickList(String key, Words words, Pages<T> pages, Function<T, PickRow> looks) {
        this.key = key;
        this.words = words;
        this.pages = pages;
        this.looks = looks;
        addClassName("pick-list");
        prepareSearch();
        rows.addClassName("pick-rows");
        more.setText(words.text("pick.more"));
        more.addClassName("quiet");
        more.addClickListener(clicked -> read(false));
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        more.setVisible(false);
        add(search, rows, nothing, more, said);
        getElement().executeJs(ARROWS);
    }

    /**
     * Puts something beneath the search that narrows the list as well.
     *
     * @param narrowed whether it does so now
     * @param widen    makes it no longer do so
     */
    void narrowBy(Component filter, BooleanSupplier narrowed, Runnable widen) {
        this.narrowed = narrowed;
        this.widen = widen;
        addComponentAtIndex(indexOf(rows), filter);
    }

    private void prepareSearch() {
        search.setPlaceholder(words.text(key + ".search"));
        search.setAriaLabel(words.text(key + ".search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.setAutofocus(true);
        search.addValueChangeListener(typed -> readAnew());
        search.getElement()
                .addEventListener("keydown", pressed -> takeFirst(pressed.getEventData().path(TYPED).asString("")))
                .setFilter(ENTER)
                .addEventData(TYPED);
    }

    /** What was typed may not have come yet, nor what it finds. */
    private void takeFirst(String typed) {
        search.setValue(typed);
        takeFirst = true;
        takeWhenThere();
    }

    private void takeWhenThere() {
        if (takeFirst && answered == asked) {
            takeFirst = false;
            shown.stream().findFirst().ifPresent(PickRow::take);
        }
    }

    void readAnew() {
        read(true);
    }

    /** A search that was overtaken by another shows nothing. */
    private void read(boolean anew) {
        int mine = ++asked;
        String wanted = search.getValue();
        int skip = anew ? 0 : shown.size();
        more.setEnabled(false);
        OffUi.read(UI.getCurrentOrThrow(), () -> pages.read(wanted, skip, PAGE), found -> {
            if (mine == asked) {
                answered = mine;
                show(found, anew);
                takeWhenThere();
            }
        });
    }

    private void show(List<T> found, boolean anew) {
        if (anew) {
            shown.clear();
            rows.removeAll();
        }
        int first = shown.size();
        found.stream().map(looks).forEach(row -> {
            shown.add(row);
            rows.add(row);
        });
        if (!anew && !found.isEmpty()) {
            shown.get(first).focusTake();
        }
        more.setVisible(found.size() == PAGE);
        more.setEnabled(true);
        rows.setVisible(!shown.isEmpty());
        nothing.removeAll();
        if (shown.isEmpty()) {
            nothing.add(search.getValue().isBlank() && !narrowed.getAsBoolean() ? empty() : nothingFound());
        }
        said.setText(shown.isEmpty() ? words.text("pick.nothing") : words.text("pick.shown", shown.size()));
    }

    private EmptyState empty() {
        return new EmptyState(Icon.BOOKMARK, words.text(key + ".empty"), words.text(key + ".empty.explain"));
    }

    private EmptyState nothingFound() {
        var reset = new Button(words.text("pick.reset"), clicked -> {
            widen.run();
            search.clear();
            search.focus();
        });
        String why = words.text(search.getValue().isBlank() ? "pick.nothing.narrowed" : "pick.nothing.explain");
        return new EmptyState(Icon.SEARCH, words.text("pick.nothing"), why, reset);
    }
}
