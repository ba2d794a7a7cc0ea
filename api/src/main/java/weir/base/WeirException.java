package weir.base;

/** A mistake or a mishap told to a person: the message says what happened, where, and what to do. */
public class WeirException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WeirException(String message) {
        super(message);
    }

    public WeirException(String message, Throwable cause) {
        super(message, cause);
    }
}
