package kiestudio.ui.create;

import java.util.List;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.PromptHistory;
import kiestudio.generation.PromptHistory.FormerPrompt;
import kiestudio.library.SavedItems;

/**
 * What a field for a prompt offers besides typing, for one person.
 *
 * @param category what the form makes
 */
record PromptServices(PromptHistory history, SavedItems saved, ModelCatalog catalog, Person person, Category category) {

    private static final int WALKED = 100;

    /** The texts of the newest of this kind of field. Reads the database. */
    List<String> newest(TextField.Role role) {
        return page(role, "", 0, WALKED).stream().map(FormerPrompt::text).toList();
    }

    /** As templates that come out as the texts that were sent: braces in them are no places to fill in. */
    List<FormerPrompt> page(TextField.Role role, String words, int skip, int size) {
        return history.page(person.id(), PromptHistory.Kind.of(role, category), words, skip, size).stream()
                .map(former -> new FormerPrompt(PromptTemplate.literally(former.text()), former.model(), former.usedAt()))
                .toList();
    }
}
