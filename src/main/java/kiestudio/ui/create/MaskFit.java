package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Objects;
import kiestudio.catalog.MediaFacts;
import kiestudio.ui.parts.Words;

/** A mask laid over the picture that it belongs to, so that one sees whether it fits, and says so in pixels. */
final class MaskFit extends Div {

    private final transient FieldControl mask;
    private final transient FieldControl source;
    private final transient Words words;
    private String shown = "";

    MaskFit(FieldControl mask, FieldControl source, Words words) {
        this.mask = mask;
        this.source = source;
        this.words = words;
        addClassName("mask-fit");
        update();
    }

    /** After any change of the form. */
    void update() {
        var over = mask.media().entrySet().stream().findFirst();
        var under = source.media().entrySet().stream().findFirst();
        setVisible(over.isPresent() && under.isPresent());
        String pair = over.map(Map.Entry::getKey).orElse("") + under.map(Map.Entry::getKey).orElse("");
        if (isVisible() && !pair.equals(shown)) {
            show(over.orElseThrow(), under.orElseThrow());
        }
        shown = pair;
    }

    private void show(Map.Entry<String, MediaFacts> over, Map.Entry<String, MediaFacts> under) {
        removeAll();
        var stack = new Div(
                new Image(under.getKey() + "/thumbnail?size=768", ""),
                new Image(over.getKey() + "/thumbnail?size=768", words.text("mask.overlay")));
        stack.addClassName("mask-stack");
        boolean fits = Objects.equals(sides(over.getValue()), sides(under.getValue()));
        var verdict = new Paragraph(
                fits
                        ? words.text("mask.fits", sides(over.getValue()))
                        : words.text(
                                "problem.media.differs",
                                sides(over.getValue()),
                                words.of(source.field().label()),
                                sides(under.getValue())));
        verdict.addClassName(fits ? "field-help" : "field-problem");
        verdict.getElement().setAttribute("role", "status");
        add(stack, verdict);
    }

    private static String sides(MediaFacts facts) {
        return facts.width() + "×" + facts.height();
    }
}
