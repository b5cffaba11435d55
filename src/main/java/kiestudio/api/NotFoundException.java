package kiestudio.api;

/** Not there, or not for this person; the message can be shown and does not tell which. */
class NotFoundException extends RuntimeException {

    private NotFoundException(String message) {
        super(message);
    }

    static NotFoundException task() {
        return new NotFoundException("You have no task with this id.");
    }

    static NotFoundException medium() {
        return new NotFoundException("You have no file at this address.");
    }

    static NotFoundException thumbnail() {
        return new NotFoundException("No picture can be made of this file.");
    }

    static NotFoundException speech() {
        return new NotFoundException("You have no speech under this address, or not all of its parts are here yet.");
    }

    static NotFoundException voice() {
        return new NotFoundException("No model of the catalogue has a voice with a sample under this address.");
    }

    static NotFoundException callback() {
        return new NotFoundException("This callback address is not known.");
    }
}
