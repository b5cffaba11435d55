package kiestudio.ui.create;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.RecentModels;
import kiestudio.ui.parts.StarButton;
import kiestudio.ui.parts.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the cards of models, with what a person has to do with each. */
@Component
class ModelCards {

    /** As many as stand in one row of the picker. */
    private static final int RECENT = 4;

    /**
     * What a person has to do with models, by the studio's ids.
     *
     * @param recent the one used last first
     */
    record Known(Set<String> favourites, List<String> recent) {}

    private static final Logger log = LoggerFactory.getLogger(ModelCards.class);

    private final ModelFigures figures;
    private final Favourites favourites;
    private final RecentModels recent;

    ModelCards(ModelFigures figures, Favourites favourites, RecentModels recent) {
        this.figures = figures;
        this.favourites = favourites;
        this.recent = recent;
    }

    /** Reads the database; should that fail, nothing is known, and there is as much to choose from. */
    Known read(Person person) {
        try {
            return new Known(favourites.of(person.id(), Favourites.Kind.MODEL), recent.of(person.id(), RECENT));
        } catch (RuntimeException e) {
            log.error("cannot read what a person has to do with models", e);
            return new Known(Set.of(), List.of());
        }
    }

    /** How long the model usually takes here, in seconds. */
    int usualSeconds(Model model) {
        return figures.usualSeconds(model);
    }

    /** @param address where the card of a model leads to */
    Function<Model, ModelCard> of(Person person, Known known, Function<Model, String> address, Words words) {
        return model -> {
            var star = new StarButton(
                    known.favourites().contains(model.id()),
                    words.text("model.favourite", words.of(model.name())),
                    words.text("model.favourite.failed"),
                    marked -> favourites.mark(person.id(), Favourites.Kind.MODEL, model.id(), marked));
            return new ModelCard(
                    model, address.apply(model), figures.of(model), figures.usualSeconds(model), star, words);
        };
    }
}
