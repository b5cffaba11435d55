package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A variant's list price in Kie credits. The list is an estimate: what was really
 * paid is what the finished task says.
 *
 * @param rows first row whose {@code when} fits the input applies; an empty {@code when} always fits
 */
public record Price(Unit unit, List<Row> rows) {

    /** What a Kie credit costs in US dollars, without the discounts of larger top-ups (kie.ai price page). */
    public static final BigDecimal USD_PER_CREDIT = new BigDecimal("0.005");

    public enum Unit {
        /** per returned picture: multiplied by the field that counts results */
        IMAGE,
        /** per clip */
        VIDEO,
        /** per second of the {@code duration} field */
        SECOND,
        /** per 1,000 characters of the text, rounded up */
        THOUSAND_CHARACTERS,
        /** per picture, by the longer side of the enlarged picture: source side × the factor field; {@code when} holds {@code maxSide} */
        OUTPUT_SIDE
    }

    public record Row(Map<String, Object> when, BigDecimal credits) {}
}
