/** What people touch: the layout, the views and their components. Nothing here is used from outside. */
@NullMarked
package kiestudio.ui;

import org.jspecify.annotations.NullMarked;
