package kiestudio.catalog;

/** No model of the catalogue has this id, neither as the studio's nor as Kie's. */
public class UnknownModelException extends RuntimeException {

    private final String id;

    public UnknownModelException(String id) {
        super("unknown model: " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
