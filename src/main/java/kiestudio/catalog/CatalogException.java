package kiestudio.catalog;

/** A catalogue file that cannot be used. The message is {@code file:line: reason}; it stops the start. */
public class CatalogException extends RuntimeException {

    CatalogException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    CatalogException(String reason, Throwable cause) {
        super(reason, cause);
    }

    CatalogException(String reason) {
        super(reason);
    }
}
