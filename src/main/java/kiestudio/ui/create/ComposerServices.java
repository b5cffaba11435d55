package kiestudio.ui.create;

import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Drafts;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.PromptHistory;
import kiestudio.generation.TaskService;
import kiestudio.library.SavedItems;
import kiestudio.ui.parts.Allowances;

/** What a composer works with, for one person. */
record ComposerServices(
        ModelCatalog catalog,
        TaskService tasks,
        Drafts drafts,
        ModelFigures figures,
        Favourites favourites,
        PersonalSettings settings,
        Allowances allowances,
        MediaUploads uploads,
        VoiceMemory voices,
        PromptHistory history,
        SavedItems saved,
        Person person) {

    PromptServices prompts(Model model) {
        return new PromptServices(history, saved, catalog, person, model.category());
    }
}
