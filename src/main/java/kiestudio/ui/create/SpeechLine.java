package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Price;
import kiestudio.catalog.TextParts;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Beneath a text that is spoken: how long it is, what it costs, and in how many parts it is spoken when one is too short. */
final class SpeechLine extends Div {

    private final transient FieldControl control;
    private final transient TextField field;
    private final transient Variant variant;
    private final transient ModelCatalog catalog;
    private final transient Words words;
    private final Span length = new Span();
    private final Span rate = new Span();
    private final Span how = new Span();

    /** @param control of the text, whose changes are followed */
    SpeechLine(FieldControl control, TextField field, Variant variant, ModelCatalog catalog, Words words) {
        this.control = control;
        this.field = field;
        this.variant = variant;
        this.catalog = catalog;
        this.words = words;
        addClassName("speech-line");
        length.addClassName("speech-length");
        rate.addClassName("speech-rate");
        how.addClassName("speech-how");
        how.getElement().setAttribute("role", "status");
        if (field.basics().help() != null) {
            add(new Span(words.of(field.basics().help())));
        }
        add(length, rate, how);
        control.onChange(this::show);
        show();
    }

    private void show() {
        String text = control.value().map(JsonNode::asString).orElse("");
        List<String> parts = SpeechParts.texts(text, field, words.locale());
        boolean several = parts.size() > 1;
        boolean tooLong = TextParts.length(parts.getFirst()) > field.maxLength();
        length.setText(tooLong ? tooLong(text) : several ? several(text, parts) : single(text));
        length.getElement().getClassList().set("bad", tooLong);
        rate.setText(rate(several ? "speech.rate.parts" : "speech.rate"));
        // The same words as long as the number of parts is the same: it is read aloud at every change.
        how.setText(several ? words.text("speech.split.how", words.parts(parts.size())) : "");
    }

    private String single(String text) {
        String counted = words.text("speech.count", words.number(TextParts.length(text)), words.number(field.maxLength()));
        return credits(List.of(text)).map(credits -> counted + " · " + credits).orElse(counted);
    }

    private String several(String text, List<String> parts) {
        return words.text(
                "speech.split",
                words.characters(TextParts.length(text)),
                words.parts(parts.size()),
                credits(parts).orElseGet(() -> words.text("create.priceUnknown")));
    }

    private String tooLong(String text) {
        return words.text(
                "speech.tooLong",
                words.characters(TextParts.length(text)),
                words.parts(SpeechParts.MOST),
                words.characters(field.maxLength()));
    }

    /** Empty while there is no text, and where the price depends on more than it. */
    private Optional<String> credits(List<String> parts) {
        List<BigDecimal> prices = parts.stream().map(this::price).filter(Objects::nonNull).toList();
        return prices.size() < parts.size()
                ? Optional.empty()
                : Optional.of(words.credits(prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private @Nullable BigDecimal price(String part) {
        var input = JsonNodeFactory.instance.objectNode().put(field.name(), part);
        return catalog.estimate(variant, input, reference -> Optional.empty());
    }

    private String rate(String key) {
        Price price = variant.price();
        return price == null || price.unit() != Price.Unit.THOUSAND_CHARACTERS
                ? ""
                : words.text(key, words.price(price.rows().getFirst().credits(), price.unit()));
    }
}
