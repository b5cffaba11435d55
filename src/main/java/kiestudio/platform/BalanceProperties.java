package kiestudio.platform;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the balance at Kie is worth a word of warning.
 *
 * @param low credits; a smaller balance is shown as low. 0 warns never
 */
@ConfigurationProperties("studio.balance")
public record BalanceProperties(@DefaultValue("500") BigDecimal low) {

    public BalanceProperties {
        if (low.signum() < 0) {
            throw new StartRefusedException(
                    "STUDIO_BALANCE_LOW is " + low + ", but a balance cannot be less than 0.", "Set it to a number of credits, or to 0.");
        }
    }
}
