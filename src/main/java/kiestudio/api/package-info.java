/** What programs touch: the REST controllers, their errors as problem details, and the serving of media. */
@NullMarked
package kiestudio.api;

import org.jspecify.annotations.NullMarked;
