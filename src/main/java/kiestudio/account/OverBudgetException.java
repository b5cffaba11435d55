package kiestudio.account;

import java.math.BigDecimal;

/** The person's budget does not cover it; nothing was sent or reserved. */
public class OverBudgetException extends RuntimeException {

    private final BigDecimal needed;
    private final BigDecimal left;

    public OverBudgetException(BigDecimal needed, BigDecimal left) {
        super("needs " + needed.toPlainString() + " credits, " + left.toPlainString() + " left");
        this.needed = needed;
        this.left = left;
    }

    public BigDecimal needed() {
        return needed;
    }

    public BigDecimal left() {
        return left;
    }
}
