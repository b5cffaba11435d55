package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.UnknownModelException;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what can be made, with which fields and for how much. */
@RestController
@Tag(name = "Models")
class ModelsController {

    private final ModelCatalog catalog;

    ModelsController(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    record ModelList(List<ModelSummary> items) {}

    @GetMapping("/api/kie/models")
    @Operation(summary = "All models", description = "In the order in which people see them, not paged.")
    @ApiResponse(responseCode = "200", description = "The models", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "No such category or kind")
    ModelList models(
            @Parameter(description = "image, video or audio") @RequestParam(name = "category", required = false)
                    @Nullable String category,
            @Parameter(description = "For example text-to-image or upscale") @RequestParam(name = "kind", required = false)
                    @Nullable String kind,
            @Parameter(description = "Part of a name, id or vendor") @RequestParam(name = "q", required = false)
                    @Nullable String q) {
        List<FieldError> errors = new ArrayList<>();
        Category ofCategory = Allowed.one("category", category, Category.values(), Category::id, errors);
        Kind ofKind = Allowed.one("kind", kind, Kind.values(), Kind::id, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new ModelList(catalog.models().stream()
                .filter(model -> ofCategory == null || model.category() == ofCategory)
                .filter(model -> ofKind == null || model.kinds().contains(ofKind))
                .filter(model -> q == null || named(model, q.strip().toLowerCase(Locale.ROOT)))
                .map(ModelSummary::of)
                .toList());
    }

    @GetMapping("/api/kie/models/{*id}")
    @Operation(
            summary = "One model, with the JSON Schema of its input",
            description = "By the studio's id or by Kie's. The slashes of an id stand unencoded.")
    @ApiResponse(responseCode = "200", description = "The model", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No such model")
    ModelDetail model(@PathVariable("id") String path) {
        String id = path.startsWith("/") ? path.substring(1) : path;
        return catalog.find(id)
                .map(model -> ModelDetail.of(model, catalog))
                .orElseThrow(() -> new UnknownModelException(id));
    }

    private static boolean named(Model model, String words) {
        Stream<String> names =
                Stream.of(model.id(), model.name().en(), model.name().ru(), model.vendor());
        return Stream.concat(names, model.variants().stream().map(Variant::kieId))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }
}
