package kiestudio.simulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the built-in simulator behaves; used only while there is no API key.
 *
 * @param speed       1 takes a few seconds a task, 10 is ten times faster
 * @param createLimit accepted creates in any 10 s; Kie's own limit is 20 (docs.kie.ai "getting started")
 * @param maxSide     longest side in pixels of a picture made from nothing or from a source; load tests make small ones
 */
@ConfigurationProperties("studio.simulator")
public record SimulatorProperties(
        @DefaultValue("1") double speed, @DefaultValue("20") int createLimit, @DefaultValue("4096") int maxSide) {

    public SimulatorProperties {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("studio.simulator.speed must be greater than 0, it is " + speed);
        }
        if (createLimit < 1 || maxSide < 64) {
            throw new IllegalArgumentException(
                    "studio.simulator.create-limit must be at least 1 and studio.simulator.max-side at least 64");
        }
    }
}
