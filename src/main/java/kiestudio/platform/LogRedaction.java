package kiestudio.platform;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Masks secrets in whatever is logged, by us or by a library, on the console and in files, in every format: the encoder of each
 * appender is wrapped once Boot has set logging up.
 */
class LogRedaction implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Redaction redaction = Redaction.of(event.getEnvironment());
            for (Logger logger : context.getLoggerList()) {
                wrap(logger.iteratorForAppenders(), redaction);
            }
        }
    }

    private static void wrap(Iterator<Appender<ILoggingEvent>> appenders, Redaction redaction) {
        appenders.forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
                stream.setEncoder(new RedactingEncoder(unwrapped(stream.getEncoder()), redaction));
            } else if (appender instanceof AppenderAttachable<?> holder) {
                @SuppressWarnings("unchecked")
                var inner = (AppenderAttachable<ILoggingEvent>) holder;
                wrap(inner.iteratorForAppenders(), redaction);
            }
        });
    }

    /** A second context in the same process brings secrets of its own. */
    private static Encoder<ILoggingEvent> unwrapped(Encoder<ILoggingEvent> encoder) {
        return encoder instanceof RedactingEncoder redacting ? redacting.plain : encoder;
    }

    private static final class RedactingEncoder extends EncoderBase<ILoggingEvent> {

        private final Encoder<ILoggingEvent> plain;
        private final Redaction redaction;

        RedactingEncoder(Encoder<ILoggingEvent> plain, Redaction redaction) {
            this.plain = plain;
            this.redaction = redaction;
            setContext(plain.getContext());
            start();
        }

        @Override
        public byte[] headerBytes() {
            return plain.headerBytes();
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            String line = new String(plain.encode(event), StandardCharsets.UTF_8);
            return redaction.clean(line).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] footerBytes() {
            return plain.footerBytes();
        }
    }
}
