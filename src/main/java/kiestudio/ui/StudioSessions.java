package kiestudio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import kiestudio.ui.account.Appearance;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every session and every tab gets: the language, light or dark, words for a lost connection, and an end for errors. */
@Component
class StudioSessions implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(StudioSessions.class);

    private static final String CONNECTION_WORDS = """
            const strip = window.Vaadin?.connectionIndicator;
            if (strip) { strip.offlineText = $0; strip.reconnectingText = $0; strip.onlineText = $1; }
            """;

    /**
     * When the studio itself ends the push connection, because it stops, Vaadin's page waits for it in silence and tasks seem to run on.
     * Asking the server once, when it has had time to be gone, lets the page notice and say so.
     */
    private static final String NOTICE_A_CLOSED_PUSH = """
            const ask = () => {
              if (window.Vaadin.connectionState?.state !== 'connected') return;
              Object.values(window.Vaadin.Flow.clients).find(client => client.poll)?.poll();
            };
            const listen = () => {
              const push = window.vaadinPush?.atmosphere;
              if (!push) return setTimeout(listen, 250);
              push.addCallback(response => { if (response.state === 'closed') setTimeout(ask, 2000); });
            };
            listen();
            """;

    /** A server that hangs is no lost connection to Vaadin's page, which would only show its bar; the word comes when the bar has been there long. */
    private static final String SAY_WHEN_IT_HANGS = """
            let later, word;
            window.Vaadin.connectionState?.addStateChangeListener((before, now) => {
              clearTimeout(later);
              word?.remove();
              if (now === 'loading') {
                later = setTimeout(() => {
                  word = document.createElement('div');
                  word.className = 'slow-word';
                  word.setAttribute('role', 'status');
                  word.textContent = $0;
                  document.body.append(word);
                }, $1);
              }
            });
            """;

    private static final int HANGS_MILLIS = 6000;

    private final Appearance appearance;

    StudioSessions(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addSessionInitListener(started -> {
            started.getSession().setLocale(appearance.locale(started.getRequest()));
            started.getSession().setErrorHandler(StudioSessions::tell);
        });
        service.addIndexHtmlRequestListener(page -> page.getDocument()
                .root()
                .child(0)
                .attr("lang", appearance.locale(page.getVaadinRequest()).getLanguage()));
        service.getSource().addUIInitListener(opened -> prepare(opened.getUI(), VaadinRequest.getCurrent()));
        service.getSource().setSystemMessagesProvider(StudioSessions::messages);
    }

    private void prepare(UI ui, VaadinRequest request) {
        // The session may have begun with a stranger at the sign-in page.
        ui.getSession().setLocale(appearance.locale(request));
        ui.setLocale(ui.getSession().getLocale());
        ui.getPage().setColorScheme(appearance.scheme(request));
        var words = new Words(ui.getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(words.text("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(words.text("connection.gaveUp"));
        ui.getPage().executeJs(CONNECTION_WORDS, words.text("connection.lost"), words.text("connection.back"));
        ui.getPage().executeJs(SAY_WHEN_IT_HANGS, words.text("connection.slow"), HANGS_MILLIS);
        ui.getPage().executeJs(NOTICE_A_CLOSED_PUSH);
    }

    /** The message of an exception is never shown: it may hold what the person must not see. The number finds it in the log. */
    private static void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui != null && ui.isClosing()) {
            log.debug("a page could not be told goodbye", event.getThrowable());
            return;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("error {} in a screen", number, event.getThrowable());
        if (ui != null) {
            ui.access(() -> Toast.say(new Words(ui.getLocale()).text("error.unexpected", number)));
        }
    }

    /**
     * A page whose session is gone (a restart, the night) loads itself anew, without a question: a remembered browser is where it was,
     * any other at the door.
     */
    private static SystemMessages messages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(null);
        return messages;
    }
}
