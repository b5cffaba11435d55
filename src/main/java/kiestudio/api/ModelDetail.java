package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One model with everything a program needs to fill in its input. The same as its summary, and the variants with their schemas. */
record ModelDetail(
        @Schema(example = "google/imagen4") String id,
        Text name,
        String vendor,
        Text purpose,
        @Schema(allowableValues = {"image", "video", "audio"}) String category,
        List<String> kinds,
        @Schema(description = "retired: Kie no longer offers it", allowableValues = {"live", "retired"}) String status,
        @Schema(description = "The model to use instead, when retired") @Nullable String substitute,
        @Schema(description = "About how long Kie takes, in seconds; an estimate") int usualSeconds,
        List<VariantDetail> variants) {

    /** @param schema of the input, JSON Schema 2020-12, with the labels of its fields in both languages as {@code x-label} */
    record VariantDetail(
            @Schema(description = "Kie's id of it") String kieId,
            Text name,
            @Schema(description = "Applies when the input has this field; null for the default") @Nullable String whenGiven,
            @Schema(description = "Null when unknown") @Nullable ModelPrice price,
            @Schema(types = "object", implementation = Object.class, description = "JSON Schema 2020-12 of the input")
                    ObjectNode schema) {

        static VariantDetail of(Variant variant, ModelCatalog catalog) {
            return new VariantDetail(
                    variant.kieId(),
                    variant.name(),
                    variant.whenGiven(),
                    ModelPrice.of(variant.price()),
                    catalog.schema(variant));
        }
    }

    static ModelDetail of(Model model, ModelCatalog catalog) {
        return new ModelDetail(
                model.id(),
                model.name(),
                model.vendor(),
                model.purpose(),
                model.category().id(),
                model.kinds().stream().map(Kind::id).toList(),
                model.status().id(),
                model.substitute(),
                model.usualSeconds(),
                model.variants().stream()
                        .map(variant -> VariantDetail.of(variant, catalog))
                        .toList());
    }
}
