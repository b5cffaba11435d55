package kiestudio.account;

import kiestudio.platform.LocalAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the way in while nobody has an account, once the web server knows its port. */
@Component
class SetupLink {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);
    private static final String LINE = "=".repeat(78);

    private final FirstRun firstRun;
    private final LocalAddress address;

    SetupLink(FirstRun firstRun, LocalAddress address) {
        this.firstRun = firstRun;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (firstRun.needed()) {
            log.warn("""
                    Nobody has an account yet.

                    {}

                      Open this link to make the first administrator:

                      {}/setup?code={}

                      It works once, for 60 minutes; a restart prints a new one.

                    {}
                    """, LINE, address.uri(), firstRun.newCode(), LINE);
        }
    }
}
