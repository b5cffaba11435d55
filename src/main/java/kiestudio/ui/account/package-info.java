/** What a person decides for themselves: password, language, light or dark, API tokens. */
@NullMarked
package kiestudio.ui.account;

import org.jspecify.annotations.NullMarked;
