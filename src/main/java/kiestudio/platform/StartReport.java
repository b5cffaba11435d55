package kiestudio.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One line at the end of each start: where the studio is, where its data is, and who makes the results. */
@Component
class StartReport {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    private final LocalAddress address;
    private final StudioProperties studio;
    private final KieProperties kie;

    StartReport(LocalAddress address, StudioProperties studio, KieProperties kie) {
        this.address = address;
        this.studio = studio;
        this.kie = kie;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void report() {
        boolean simulated = kie.apiKey() == null || kie.apiKey().isBlank();
        log.info(
                "Kie Studio is ready at {} · data in {} · results from {}",
                address.uri(),
                studio.dataDir().toAbsolutePath(),
                simulated ? "the built-in simulator, free of charge (no KIE_API_KEY)" : kie.baseUrl());
    }
}
