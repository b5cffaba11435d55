/** What administrators decide for others. */
@NullMarked
package kiestudio.ui.admin;

import org.jspecify.annotations.NullMarked;
