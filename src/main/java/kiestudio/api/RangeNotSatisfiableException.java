package kiestudio.api;

/** A range that begins behind the end of the file. */
class RangeNotSatisfiableException extends RuntimeException {

    private final long length;

    RangeNotSatisfiableException(long length) {
        super("outside of " + length + " bytes");
        this.length = length;
    }

    long length() {
        return length;
    }
}
