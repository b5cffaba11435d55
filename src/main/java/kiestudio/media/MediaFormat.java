package kiestudio.media;

import java.io.IOException;
import java.io.OutputStream;

/** How files of one format are recognised, measured, checked for wholeness and freed of what they should not tell. */
interface MediaFormat {

    /** Whether the file begins as one of this format; says nothing of the rest. */
    boolean matches(MediaBytes file) throws IOException;

    /**
     * Walks the structure, without decoding.
     *
     * @throws BrokenMediaException when it is not whole
     */
    Facts inspect(MediaBytes file) throws IOException;

    /**
     * Whether a file that {@link #inspect} does not accept is nevertheless complete. A result is paid for: what is not cut off is kept,
     * also when it is poorer or stranger than what we would take as an upload.
     */
    default boolean complete(MediaBytes file) throws IOException {
        return false;
    }

    /** Writes the same content without metadata and without anything behind its end. Only for files that passed {@link #inspect}. */
    default void writeClean(MediaBytes file, Facts facts, OutputStream out) throws IOException {
        file.copy(0, facts.end(), out);
    }
}
