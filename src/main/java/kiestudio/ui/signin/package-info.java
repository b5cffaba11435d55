/** Getting in: sign-in, and the set-up of the first administrator. */
@NullMarked
package kiestudio.ui.signin;

import org.jspecify.annotations.NullMarked;
