/**
 * The life of a task from form to kept result: accepted, sent once, watched, saved. The task row is the job; {@code
 * Transitions} alone says which state follows which. Imports the catalogue, Kie, media, accounts and the
 * platform; the screens and the REST API stand on it.
 */
@NullMarked
package kiestudio.generation;

import org.jspecify.annotations.NullMarked;
