package kiestudio.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what Tomcat refuses before anything of Spring sees it, for example an address with {@code %00} or a raw {@code [}. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {

    @Bean
    TomcatContextCustomizer ownAnswerToUnreadableRequests() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Answer.class.getName());
            }
        };
    }

    /** Made by Tomcat, by its name. */
    public static final class Answer extends ErrorReportValve {

        private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus known = HttpStatus.resolve(status);
            String title = known == null ? "HTTP " + status : known.getReasonPhrase();
            boolean program = forPrograms(request.getRequestURI());
            try {
                response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.getReporter().write(program ? problem(status, title) : page(status, russian(request)));
                response.finishResponse();
            } catch (IOException gone) {
                log.debug("nobody is left to answer", gone);
            }
        }

        private static boolean forPrograms(@Nullable String path) {
            return path != null && Stream.of("/api/", "/media/", "/v3/", "/actuator/").anyMatch(path::startsWith);
        }

        private static boolean russian(Request request) {
            String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return languages != null && languages.toLowerCase(Locale.ROOT).startsWith("ru");
        }

        private static String problem(int status, String title) {
            return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"The request cannot be read: the address or a header is not well-formed.\"}"
                    .formatted(title, status);
        }

        private static String page(int status, boolean russian) {
            return PAGE.formatted(
                    russian ? "ru" : "en",
                    russian ? "Запрос не прочитать" : "This request cannot be read",
                    russian ? "В адресе опечатка или символ, которого в нём быть не может." : "The address has a typing error or a character that cannot be in one.",
                    russian ? "На главную" : "To the first screen",
                    status);
        }

        private static final String PAGE = """
                <!doctype html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Kie Studio</title>
                <style>
                  :root { color-scheme: light dark; }
                  body { display: grid; place-content: center; justify-items: center; gap: 12px; min-height: 100vh; margin: 0; padding: 24px;
                    box-sizing: border-box; text-align: center; font: 14px/21px system-ui, sans-serif;
                    background: light-dark(#fafaf9, #101012); color: light-dark(#6b6762, #9aa0a6); }
                  h1 { margin: 0; font-size: 20px; line-height: 28px; color: light-dark(#1b1a19, #eceded); }
                  p { margin: 0; }
                  a { color: light-dark(#5a53d6, #8f89ff); }
                </style></head>
                <body><h1>%2$s</h1><p>%3$s (%5$d)</p><a href="/">%4$s</a></body></html>
                """;
    }
}
