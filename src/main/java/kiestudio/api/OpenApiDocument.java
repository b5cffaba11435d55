package kiestudio.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says beside the operations: how to sign in, and that every error is a problem detail. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI kieStudioApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kie Studio")
                        .version("1")
                        .description(
                                "Makes images, video and speech with the models of the Kie.ai market, and keeps the results. Credits are Kie credits, times epoch milliseconds, errors RFC 9457 problem details."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token, made in the studio's settings"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** Gives every error response its body, and every operation that needs a token its 401. */
    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiDocument::describeProblems));
    }

    private static void describeProblems(Operation operation) {
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            operation.getResponses().addApiResponse("401", new ApiResponse().description("No token, or one that is not valid"));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().description("about:blank when absent"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What happened, whether money moved, what to do"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .description("For wrong input: each field and what is allowed")
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .addProperty("needed", new Schema<>().type("number").description("402: credits that it needs"))
                .addProperty("left", new Schema<>().type("number").description("402: credits left of the budget"))
                .addProperty("errorId", new StringSchema().description("500: what the log calls it"));
    }
}
