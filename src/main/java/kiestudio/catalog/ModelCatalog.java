package kiestudio.catalog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kiestudio.platform.StudioProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All models, in the order in which people see them. Read once at the start; a file that does not parse stops the start. */
@Component
public class ModelCatalog {

    private final List<Model> models;
    private final Map<String, Model> byAnyId = new HashMap<>();
    /** by Kie id; a schema is compiled when it is first needed */
    private final Map<String, InputCheck> checks = new ConcurrentHashMap<>();

    @Autowired
    ModelCatalog(StudioProperties properties) {
        this(CatalogFiles.read(properties.catalogDir()));
    }

    private ModelCatalog(List<Model> models) {
        this.models = models;
        for (Model model : models) {
            byAnyId.put(model.id(), model);
            model.variants().forEach(variant -> byAnyId.put(variant.kieId(), model));
        }
    }

    /**
     * The built-in catalogue with the models of a folder, which add to it or replace models of the same id.
     *
     * @throws CatalogException when a file cannot be used; its message names file, line and reason
     */
    public static ModelCatalog load(@Nullable Path extraDir) {
        return new ModelCatalog(CatalogFiles.read(extraDir));
    }

    public List<Model> models() {
        return models;
    }

    public List<Model> models(Category category) {
        return models.stream().filter(model -> model.category() == category).toList();
    }

    /** The model with this studio id, or the one that has a variant with this Kie id. */
    public Optional<Model> find(String id) {
        return Optional.ofNullable(byAnyId.get(id));
    }

    /**
     * The variant that an input goes to: the one whose Kie id was asked for, else the first whose {@code whenGiven} field is in the
     * input, else the default. An id that is both the studio's and Kie's counts as the studio's.
     *
     * @throws UnknownModelException when nothing has this id
     */
    public Variant variant(String id, ObjectNode input) {
        Model model = find(id).orElseThrow(() -> new UnknownModelException(id));
        if (!model.id().equals(id)) {
            return model.variant(id).orElseThrow();
        }
        return model.variants().stream()
                .filter(variant -> variant.whenGiven() != null && isGiven(input.get(variant.whenGiven())))
                .findFirst()
                .orElseGet(model::defaultVariant);
    }

    /** What Kie knows by this id alone, as a task keeps it: its input has chosen when it was accepted. Empty when the catalogue has it no longer. */
    public Optional<Variant> findVariant(String kieId) {
        return find(kieId).flatMap(model -> model.variant(kieId));
    }

    private static boolean isGiven(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    /**
     * Checks an input against the variant it goes to and completes it.
     *
     * @param id    studio id or Kie id
     * @param media looks up what a media reference of the input points to; empty when the caller may not use it
     * @throws UnknownModelException when nothing has this id
     * @throws InvalidInputException with every error found
     */
    public CheckedInput check(String id, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        Variant variant = variant(id, input);
        ObjectNode complete = inputCheck(variant).complete(input, media);
        return new CheckedInput(
                find(id).orElseThrow(), variant, complete, estimate(variant, complete, media), prompt(variant, complete));
    }

    private static String prompt(Variant variant, ObjectNode input) {
        Field.TextField prompt = ListPrice.prompt(variant.fields());
        return prompt == null || !input.has(prompt.name()) ? "" : input.get(prompt.name()).stringValue();
    }

    /** List price in credits of a possibly unfinished input; null when unknown or not computable yet. */
    public @Nullable BigDecimal estimate(Variant variant, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        return new ListPrice(variant, input, media).credits();
    }

    /** The least that any task of the variant costs by the list, in credits; null when no price is known. */
    public @Nullable BigDecimal least(Variant variant) {
        return ListPrice.least(variant);
    }

    /** The variant's input as a JSON Schema 2020-12 document, the one that {@link #check} validates with. */
    public ObjectNode schema(Variant variant) {
        return inputCheck(variant).document().deepCopy();
    }

    private InputCheck inputCheck(Variant variant) {
        return checks.computeIfAbsent(variant.kieId(), kieId -> new InputCheck(variant));
    }
}
