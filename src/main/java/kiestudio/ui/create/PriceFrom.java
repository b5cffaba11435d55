package kiestudio.ui.create;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kiestudio.catalog.Price;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Words;

/** The least that variants cost, in the unit they are priced in. */
record PriceFrom(Price.Row row, Price.Unit unit) {

    static Optional<PriceFrom> of(List<Variant> variants) {
        return variants.stream()
                .map(Variant::price)
                .filter(Objects::nonNull)
                .flatMap(price -> price.rows().stream().map(row -> new PriceFrom(row, price.unit())))
                .min(Comparator.comparing(from -> from.row().credits()));
    }

    String in(Words words) {
        return words.text("model.from", words.price(row.credits(), unit));
    }
}
