package kiestudio.ui.create;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.Draft;
import kiestudio.generation.Drafts;
import kiestudio.generation.Lineage;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.OwnMedia;
import kiestudio.generation.PromptHistory;
import kiestudio.generation.Speech;
import kiestudio.generation.Speeches;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.library.SavedItems;
import kiestudio.media.MediaService;
import kiestudio.ui.create.Start.Given;
import kiestudio.ui.parts.Allowances;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.ReusePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has what composers work with, and reads what the form of a model begins with: the address may ask for something. */
@Component
record Composers(
        ModelCatalog catalog,
        TaskService tasks,
        TaskQueries queries,
        MediaService media,
        OwnMedia ownMedia,
        Lineage lineage,
        Speeches speeches,
        Drafts drafts,
        ModelFigures figures,
        Favourites favourites,
        PersonalSettings settings,
        Allowances allowances,
        PromptHistory history,
        SavedItems saved,
        AccessPolicy access) {

    ComposerServices services(Person person) {
        return new ComposerServices(
                catalog,
                tasks,
                drafts,
                figures,
                favourites,
                settings,
                allowances,
                new MediaUploads(media, ownMedia, lineage, person.id()),
                new VoiceMemory(favourites, queries, person.id()),
                history,
                saved,
                person);
    }

    /** Reads the database. What the person may not see or use does not exist for them. */
    Start read(Model model, QueryParameters query, ComposerServices services) {
        Optional<String> task = query.getSingleParameter(CreatePaths.TASK);
        Optional<String> other = query.getSingleParameter(CreatePaths.DRAFT);
        Optional<String> source = query.getSingleParameter(CreatePaths.SOURCE);
        Optional<ReusePart> only = query.getSingleParameter(CreatePaths.ONLY).flatMap(ReusePart::of);
        Given given = task.flatMap(id -> ofTask(id, services.person()))
                .or(() -> other.flatMap(id -> ofDraft(id, services.person())))
                .or(() -> query.getSingleParameter(CreatePaths.PROMPT).flatMap(prompt -> ofPrompt(prompt, model)))
                .orElse(null);
        var medium = source.flatMap(Composers::id)
                .flatMap(services.uploads()::read)
                .map(found -> new Start.Source(found, query.getSingleParameter(CreatePaths.FIELD).orElse(null)))
                .orElse(null);
        // A task's settings are wanted as they were; anything else joins what the person was about to do here.
        Draft typed = drafts.find(services.person().id(), model.id()).orElse(null);
        Draft draft = given != null && task.isPresent() && only.isEmpty() ? null : typed;
        if (given != null && only.isPresent()) {
            given = given.only(only.get(), typed);
        }
        if (typed != null) {
            services.uploads().readAll(typed.input());
        }
        if (given != null) {
            services.uploads().readAll(given.input());
        }
        boolean gone = task.isPresent() && given == null || source.isPresent() && medium == null;
        return new Start(draft, given, medium, given == null && medium == null ? null : typed, gone);
    }

    private Optional<Given> ofTask(String id, Person person) {
        return id(id).flatMap(queries::find)
                .filter(task -> access.mayRead(person, task.ownerId()))
                .map(task -> {
                    Variant variant = variant(task.kieModel());
                    return literally(input(task, variant), variant);
                });
    }

    /** Of a part of a long text what the whole was ordered with, while no part of it was thrown away. */
    private ObjectNode input(TaskView task, @Nullable Variant variant) {
        return Optional.ofNullable(variant == null ? null : task.part())
                .flatMap(part -> speeches.find(part.speech()))
                .filter(Speech::complete)
                .map(speech -> SpeechParts.whole(speech, variant))
                .orElse(task.input());
    }

    /** What was sent has no places to fill in, also where it looks like it. */
    private static Given literally(ObjectNode input, @Nullable Variant variant) {
        ObjectNode template = input.deepCopy();
        Stream<TextField> prompts = variant == null ? Stream.empty() : Expansion.promptFields(variant);
        prompts.map(TextField::name)
                .filter(name -> template.has(name) && template.get(name).isString())
                .forEach(name -> template.put(name, PromptTemplate.literally(template.get(name).asString())));
        return new Given(template, variant);
    }

    private Optional<Given> ofDraft(String modelId, Person person) {
        return catalog.find(modelId)
                .flatMap(other -> drafts.find(person.id(), other.id()))
                .map(draft -> new Given(draft.input(), variant(draft.kieModel()), draft.copies(), draft.batch()));
    }

    private static Optional<Given> ofPrompt(String prompt, Model model) {
        Variant variant = model.defaultVariant();
        return variant.fields().stream()
                .filter(field -> field instanceof TextField text && text.role() == TextField.Role.PROMPT)
                .findFirst()
                .map(field -> new Given(JsonNodeFactory.instance.objectNode().put(field.name(), prompt), variant));
    }

    private @Nullable Variant variant(String kieId) {
        return catalog.findVariant(kieId).orElse(null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
