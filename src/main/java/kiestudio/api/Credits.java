package kiestudio.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Credits as people write them: {@code 4} and {@code 2.5}, where the database says {@code 4.000} and {@code 2.500}. */
final class Credits {

    private Credits() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal credits) {
        return credits == null ? null : trimmed(credits);
    }

    static BigDecimal trimmed(BigDecimal credits) {
        BigDecimal stripped = credits.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
