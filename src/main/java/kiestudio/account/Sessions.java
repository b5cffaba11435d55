package kiestudio.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The open sessions of this process, so that those of one person can be ended at once, with their push connections. */
@Component
public class Sessions implements HttpSessionListener {

    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

    Sessions() {}

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession());
    }

    /** Ends every session of the account on this node. */
    public void endAll(UUID accountId) {
        endAllBut(null, accountId);
    }

    /** @param kept id of a session that goes on; null for none */
    void endAllBut(@Nullable String kept, UUID accountId) {
        for (HttpSession session : open) {
            try {
                if (!session.getId().equals(kept) && belongsTo(accountId, session)) {
                    session.invalidate();
                }
            } catch (IllegalStateException e) {
                // It ended by itself meanwhile.
                open.remove(session);
            }
        }
    }

    private static boolean belongsTo(UUID accountId, HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof Person person
                && person.id().equals(accountId);
    }
}
