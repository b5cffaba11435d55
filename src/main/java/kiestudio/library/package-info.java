/**
 * What people put by to use again, alone or with everybody: prompts, templates and presets of settings. One shape for all of them,
 * whose content is the screens' own. Imports accounts and the platform.
 */
@NullMarked
package kiestudio.library;

import org.jspecify.annotations.NullMarked;
