package kiestudio.api;

import java.util.Map;
import kiestudio.platform.ProblemAnswer;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Answers addresses that no controller ever sees: those below /api that nothing serves, and those that the firewall turns away. */
@Configuration(proxyBeanMethods = false)
class UnknownApiAddresses {

    /** A mapping behind the controllers' (order 0) and not a controller, which would swallow their 405 and 415. */
    @Bean
    SimpleUrlHandlerMapping unknownApiAddressMapping(JsonMapper json) {
        HttpRequestHandler notFound = (request, response) -> ProblemAnswer.write(
                json,
                request,
                response,
                HttpStatus.NOT_FOUND,
                "There is nothing at this address. /v3/api-docs describes the API.");
        return new SimpleUrlHandlerMapping(Map.of("/api", notFound, "/api/**", notFound), 1);
    }

    /** Tomcat would refuse "%2F" with a page of its own; so it comes as far as the firewall, which refuses it as a problem. */
    @Bean
    TomcatConnectorCustomizer encodedSlashesReachTheFirewall() {
        return connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }

    @Bean
    RequestRejectedHandler rejectedAddresses(JsonMapper json) {
        return (request, response, rejection) -> ProblemAnswer.write(
                json,
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "The address is not well-formed: no double or encoded slashes, semicolons or control characters.");
    }
}
