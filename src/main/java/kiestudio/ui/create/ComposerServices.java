package kiestudio.ui.create;

import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Drafts;
import kiestudio.generation.ModelFigures;
import kiestudio.generation.TaskService;

/** What a composer works with, for one person. */
record ComposerServices(
        ModelCatalog catalog,
        TaskService tasks,
        Drafts drafts,
        ModelFigures figures,
        Favourites favourites,
        PersonalSettings settings,
        MediaUploads uploads,
        VoiceMemory voices,
        Person person) {}
