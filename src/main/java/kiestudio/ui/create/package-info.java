/** The screens where things are made: model cards, and per model a form built from the catalogue beside its results. */
@NullMarked
package kiestudio.ui.create;

import org.jspecify.annotations.NullMarked;
