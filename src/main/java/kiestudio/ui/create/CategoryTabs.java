package kiestudio.ui.create;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Kind;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The kinds of models as chips, one of them chosen, with "all" in front. */
final class CategoryTabs extends RadioButtonGroup<Optional<Kind>> {

    /** @param chosen called when the person chose another */
    CategoryTabs(List<Kind> offered, Words words, Runnable chosen) {
        addClassNames("segments", "category-tabs");
        getElement().setAttribute("aria-label", words.text("category.kinds"));
        setItems(Stream.concat(Stream.of(Optional.<Kind>empty()), offered.stream().map(Optional::of)).toList());
        setItemLabelGenerator(kind -> kind.map(words::of).orElseGet(() -> words.text("kind.all")));
        setValue(Optional.empty());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.run();
            }
        });
    }

    @Nullable Kind kind() {
        return getValue().orElse(null);
    }
}
