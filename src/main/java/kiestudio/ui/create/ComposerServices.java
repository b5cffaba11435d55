package kiestudio.ui.create;

import kiestudio.account.Person;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Drafts;
import kiestudio.generation.TaskService;

/** What a composer works with, for one person. */
record ComposerServices(
        ModelCatalog catalog, TaskService tasks, Drafts drafts, MediaUploads uploads, Person person) {}
