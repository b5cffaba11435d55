package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kiestudio.catalog.Field.MediaField;
import kiestudio.generation.OwnMedia;
import kiestudio.media.Media;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What the person made or uploaded before, to choose sources from: one by a click, several by ticking them first. */
final class PickMedia extends PageDialog {

    private static final int PAGE = 24;

    private final transient MediaUploads uploads;
    private final transient MediaField field;
    private final transient Words words;
    private final transient Consumer<List<Media>> taken;
    private final int most;
    private final transient Map<Media, NativeButton> shown = new LinkedHashMap<>();
    private final transient List<Media> ticked = new ArrayList<>();
    private final TextField search = new TextField();
    private final Div tiles = new Div();
    private final Button more = new Button();
    private final Button use = new Button();
    private transient @Nullable Media last;
    private int reading;

    /**
     * @param most  how many may be chosen, 1 or more
     * @param taken gets the chosen ones in the order of choosing
     */
    PickMedia(MediaUploads uploads, MediaField field, int most, Words words, Consumer<List<Media>> taken) {
        this.uploads = uploads;
        this.field = field;
        this.most = most;
        this.words = words;
        this.taken = taken;
        setHeaderTitle(words.text("pick.title"));
        setWidth("min(880px, 96vw)");
        addClassName("pick-media");
        buildSearch();
        tiles.addClassName("pick-tiles");
        more.setText(words.text("pick.more"));
        more.addClassName("quiet");
        more.setVisible(false);
        more.addClickListener(clicked -> read());
        add(search, tiles, more);
        buildFooter();
        readAnew();
    }

    private void buildSearch() {
        search.setPlaceholder(words.text("pick.search"));
        search.setAriaLabel(words.text("pick.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.setAutofocus(true);
        search.addValueChangeListener(typed -> readAnew());
    }

    private void buildFooter() {
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.addClickListener(clicked -> take(List.copyOf(ticked)));
        if (most > 1) {
            getFooter().add(use);
            countTicked();
        }
    }

    private void take(List<Media> chosen) {
        close();
        taken.accept(chosen);
    }

    private void readAnew() {
        last = null;
        read();
    }

    /** The next page. A search that was overtaken by another shows nothing. */
    private void read() {
        int mine = ++reading;
        Media after = last;
        String wanted = search.getValue();
        more.setEnabled(false);
        OffUi.read(UI.getCurrentOrThrow(), () -> uploads.page(field.accept(), wanted, after, PAGE), items -> {
            if (mine == reading) {
                show(items, after == null);
            }
        });
    }

    private void show(List<OwnMedia.Item> items, boolean anew) {
        if (anew) {
            tiles.removeAll();
            shown.clear();
        }
        items.stream().filter(item -> item.medium().size() <= field.maxBytes()).forEach(this::show);
        last = items.isEmpty() ? last : items.getLast().medium();
        more.setVisible(items.size() == PAGE);
        more.setEnabled(true);
        if (shown.isEmpty() && !more.isVisible()) {
            boolean searched = !search.getValue().isBlank();
            tiles.add(new EmptyState(
                    Icon.IMAGES,
                    words.text(searched ? "pick.nothing" : "pick.empty"),
                    words.text(searched ? "pick.nothing.explain" : "pick.empty.explain")));
        }
    }

    private void show(OwnMedia.Item item) {
        Media medium = item.medium();
        String name = item.prompt().isBlank() ? medium.fileName() : item.prompt();
        var picture = new Image(medium.thumbnailPath() + "?size=256", "");
        picture.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
        var tick = new Span(Icon.CHECK.create());
        tick.addClassName("pick-tick");
        var tile = new NativeButton();
        tile.add(picture, tick);
        tile.addClassName("pick-tile");
        tile.setAriaLabel(name);
        tile.setTitle(name);
        tile.addClickListener(clicked -> choose(medium));
        shown.put(medium, tile);
        tiles.add(tile);
        showTicked();
    }

    private void choose(Media medium) {
        if (most == 1) {
            take(List.of(medium));
            return;
        }
        if (!ticked.remove(medium) && ticked.size() < most) {
            ticked.add(medium);
        }
        showTicked();
        countTicked();
    }

    private void showTicked() {
        shown.forEach((medium, tile) -> {
            boolean on = ticked.contains(medium);
            if (most > 1) {
                tile.getElement().setAttribute("aria-pressed", Boolean.toString(on));
                tile.setEnabled(on || ticked.size() < most);
            }
        });
    }

    private void countTicked() {
        use.setText(ticked.isEmpty() ? words.text("pick.upTo", most) : words.text("pick.use", ticked.size()));
        use.setEnabled(!ticked.isEmpty());
    }
}
