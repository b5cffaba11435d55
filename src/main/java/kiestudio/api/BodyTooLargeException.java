package kiestudio.api;

/** A body above what a call takes; the message can be shown. */
class BodyTooLargeException extends RuntimeException {

    BodyTooLargeException(int maxBytes) {
        super("The body is larger than the " + maxBytes / 1024 + " KiB that are taken here.");
    }
}
