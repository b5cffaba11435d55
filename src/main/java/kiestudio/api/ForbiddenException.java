package kiestudio.api;

import kiestudio.catalog.FieldError;

/** Asked for something that only administrators may ask for; the error can be shown. */
class ForbiddenException extends RuntimeException {

    private final transient FieldError error;

    ForbiddenException(FieldError error) {
        super(error.field() + ": " + error.message());
        this.error = error;
    }

    FieldError error() {
        return error;
    }
}
