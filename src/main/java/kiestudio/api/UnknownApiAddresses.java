package kiestudio.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers addresses below /api that nothing serves; without it the screens' own not-found page would, in HTML. A mapping behind the
 * controllers' (order 0) and not a controller, which would swallow their 405 and 415.
 */
@Configuration(proxyBeanMethods = false)
class UnknownApiAddresses {

    @Bean
    SimpleUrlHandlerMapping unknownApiAddressMapping(JsonMapper json) {
        HttpRequestHandler notFound = (request, response) -> {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("title", "Not Found");
            problem.put("status", 404);
            problem.put("detail", "There is nothing at this address. /v3/api-docs describes the API.");
            problem.put("instance", request.getRequestURI());
            response.setStatus(404);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api", notFound, "/api/**", notFound), 1);
    }
}
