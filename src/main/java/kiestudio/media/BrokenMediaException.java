package kiestudio.media;

import java.io.IOException;

/** The bytes are not a whole file of the format they begin as. The message is English and can be shown. */
final class BrokenMediaException extends IOException {

    BrokenMediaException(String message) {
        super(message);
    }
}
