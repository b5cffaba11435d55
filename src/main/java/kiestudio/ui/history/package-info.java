/** Everything that was made, filtered and paged. */
@NullMarked
package kiestudio.ui.history;

import org.jspecify.annotations.NullMarked;
