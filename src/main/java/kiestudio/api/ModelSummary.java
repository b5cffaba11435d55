package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A model in the list.
 *
 * @param substitute  id of the model to use instead, when retired at Kie
 * @param usualSeconds about how long Kie takes; an estimate
 */
record ModelSummary(
        @Schema(example = "google/imagen4") String id,
        Text name,
        String vendor,
        Text purpose,
        @Schema(allowableValues = {"image", "video", "audio"}) String category,
        List<String> kinds,
        @Schema(description = "retired: Kie no longer offers it", allowableValues = {"live", "retired"}) String status,
        @Schema(description = "The model to use instead, when retired") @Nullable String substitute,
        @Schema(description = "About how long Kie takes, in seconds; an estimate") int usualSeconds,
        List<VariantSummary> variants) {

    /**
     * What is really sent for the model.
     *
     * @param whenGiven the variant applies when the input has this field; null for the default
     * @param price     null when unknown
     */
    record VariantSummary(
            @Schema(description = "Kie's id of it") String kieId,
            Text name,
            @Schema(description = "Applies when the input has this field; null for the default") @Nullable String whenGiven,
            @Schema(description = "Null when unknown") @Nullable ModelPrice price) {

        static VariantSummary of(Variant variant) {
            return new VariantSummary(
                    variant.kieId(), variant.name(), variant.whenGiven(), ModelPrice.of(variant.price()));
        }
    }

    static ModelSummary of(Model model) {
        return new ModelSummary(
                model.id(),
                model.name(),
                model.vendor(),
                model.purpose(),
                model.category().id(),
                model.kinds().stream().map(Kind::id).toList(),
                model.status().id(),
                model.substitute(),
                model.usualSeconds(),
                model.variants().stream().map(VariantSummary::of).toList());
    }
}
