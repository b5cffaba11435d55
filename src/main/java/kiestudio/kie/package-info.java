/**
 * How Kie is spoken to: its HTTP calls, what their answers prove, and its limits. Knows neither tasks nor models nor files of ours;
 * imports only the platform.
 */
@NullMarked
package kiestudio.kie;

import org.jspecify.annotations.NullMarked;
