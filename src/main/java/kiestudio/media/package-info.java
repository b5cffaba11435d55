/**
 * The bytes: uploads, downloads of results, what they really are, thumbnails, storage. Knows a person only as an owner id and a task
 * not at all; imports only the platform.
 */
@NullMarked
package kiestudio.media;

import org.jspecify.annotations.NullMarked;
