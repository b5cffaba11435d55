package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of create-task. Read by hand, so that every mistake is named at once and nothing is converted silently (a number is not
 * taken for a model's name, an unknown field is not dropped).
 */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record CreateTaskRequest(
        @Schema(description = "The studio's model id or Kie's", example = "google/imagen4", requiredMode = Schema.RequiredMode.REQUIRED)
                String model,
        @Schema(
                        types = "object",
                        implementation = Object.class,
                        description = "The model's fields, as its JSON Schema in /api/kie/models says; media as the url of an upload",
                        example = "{\"prompt\":\"a lighthouse at dawn\"}",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                ObjectNode input,
        @Schema(description = "Made by you, one for each intended purchase; the same one answers with the first task")
                @Nullable UUID submissionId) {

    private static final Set<String> FIELDS = Set.of("model", "input", "submissionId");

    /** @throws InvalidInputException naming every field that is missing, unknown or of the wrong type */
    static CreateTaskRequest of(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw new InvalidInputException(List.of(
                    new FieldError("body", "must be a JSON object with \"model\", \"input\" and, if wanted, \"submissionId\"")));
        }
        List<FieldError> errors = new ArrayList<>();
        object.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add(
                        new FieldError(name, "is not known here; the fields are model, input and submissionId")));
        String model = model(object.get("model"), errors);
        ObjectNode input = input(object.get("input"), errors);
        UUID submissionId = submissionId(object.get("submissionId"), errors);
        if (!errors.isEmpty() || model == null || input == null) {
            throw new InvalidInputException(errors);
        }
        return new CreateTaskRequest(model, input, submissionId);
    }

    private static @Nullable String model(@Nullable JsonNode node, List<FieldError> errors) {
        if (node == null || !node.isString() || node.stringValue().isBlank()) {
            errors.add(new FieldError("model", "is required: the id of a model, a string (see /api/kie/models)"));
            return null;
        }
        return node.stringValue();
    }

    private static @Nullable ObjectNode input(@Nullable JsonNode node, List<FieldError> errors) {
        if (!(node instanceof ObjectNode input)) {
            errors.add(new FieldError("input", "is required: an object with the model's fields (see /api/kie/models)"));
            return null;
        }
        errors.addAll(Unstorable.in(input));
        return input;
    }

    private static @Nullable UUID submissionId(@Nullable JsonNode node, List<FieldError> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        return Ids.uuid(node.isString() ? node.stringValue() : "").orElseGet(() -> {
            errors.add(new FieldError("submissionId", "must be a UUID, for example 3f0c2f7e-6f0a-4b5e-9d55-0a4f1f0f7a11"));
            return null;
        });
    }
}
