package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kiestudio.catalog.Price;
import org.jspecify.annotations.Nullable;

/**
 * A list price in Kie credits.
 *
 * @param unit what the credits are for: image, video, second, thousand-characters, output-side
 * @param rows the first whose {@code when} fits the input applies; an empty {@code when} always fits
 */
record ModelPrice(
        @Schema(allowableValues = {"image", "video", "second", "thousand-characters", "output-side"}) String unit,
        @Schema(description = "The first whose when fits the input applies") List<Row> rows) {

    record Row(Map<String, Object> when, @Schema(description = "Kie credits; 1 credit is 0.005 USD") BigDecimal credits) {}

    static @Nullable ModelPrice of(@Nullable Price price) {
        return price == null
                ? null
                : new ModelPrice(
                        price.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        price.rows().stream()
                                .map(row -> new Row(row.when(), row.credits()))
                                .toList());
    }
}
