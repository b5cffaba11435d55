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
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says beside the operations: how to sign in, and that every error is a problem detail. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private static final List<Class<? extends Record>> ANSWERS = List.of(
            AcceptedTask.class,
            TaskStatus.class,
            TaskList.class,
            UploadedFile.class,
            ModelSummary.class,
            ModelSummary.VariantSummary.class,
            ModelDetail.class,
            ModelDetail.VariantDetail.class,
            ModelPrice.class);

    @Bean
    OpenAPI kieStudioApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kie Studio")
                        .version("1")
                        .description(
                                "Makes images, video and speech with the models of the Kie.ai market, and keeps the results."
                                        + " Credits are Kie credits, times epoch milliseconds, errors RFC 9457 problem details."))
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

    /** Gives every error response its body, and every operation that needs a token its 401; says that answers are JSON. */
    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> {
            describeProblems(operation);
            operation.getResponses().values().forEach(OpenApiDocument::nameJson);
        }));
    }

    /** The records of the answers: every member is always there, and those marked {@code @Nullable} may be null. */
    @Bean
    OpenApiCustomizer membersAndNulls() {
        return api -> ANSWERS.forEach(answer -> {
            Schema<?> schema = api.getComponents().getSchemas().get(answer.getSimpleName());
            for (RecordComponent member : answer.getRecordComponents()) {
                schema.addRequiredItem(member.getName());
                if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    schema.getProperties().computeIfPresent(member.getName(), (name, property) -> orNull(property));
                }
            }
        });
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        property.addType("null");
        return property;
    }

    /** Springdoc writes any type where a controller does not name its own. */
    private static void nameJson(ApiResponse response) {
        MediaType any = response.getContent() == null ? null : response.getContent().get("*/*");
        if (any != null && any.getSchema().get$ref() != null) {
            response.setContent(new Content().addMediaType("application/json", any));
        }
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
