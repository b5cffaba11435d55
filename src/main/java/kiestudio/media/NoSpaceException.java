package kiestudio.media;

import java.io.IOException;

/** Writing on would eat the disk space that is kept for the database. */
final class NoSpaceException extends IOException {

    NoSpaceException() {
        super("no space");
    }
}
