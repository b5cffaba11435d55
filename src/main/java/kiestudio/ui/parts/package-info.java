/** The parts that screens are made of: icons, words, live task lists and result displays. */
@NullMarked
package kiestudio.ui.parts;

import org.jspecify.annotations.NullMarked;
