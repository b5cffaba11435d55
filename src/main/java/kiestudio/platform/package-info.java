/**
 * What every feature stands on: the clock, the configuration, HTTP to the outside with its limits, and the security chains.
 * Knows nothing of tasks, models or people; imports no other feature.
 */
@NullMarked
package kiestudio.platform;

import org.jspecify.annotations.NullMarked;
