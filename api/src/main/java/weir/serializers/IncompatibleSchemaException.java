package weir.serializers;

import java.io.IOException;

/**
 * Says that values cannot be read because their class has changed in a way that leaves open what they should become; the message
 * is a sentence for the user with the class, the field and what to do.
 */
public final class IncompatibleSchemaException extends IOException {
    private static final long serialVersionUID = 1L;

    public IncompatibleSchemaException(String message) {
        super(message);
    }

    IncompatibleSchemaException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same, said of what the values belong to, such as a state or an operator. */
    public IncompatibleSchemaException in(String holder) {
        return new IncompatibleSchemaException(
                Character.toUpperCase(holder.charAt(0)) + holder.substring(1) + " cannot be taken over: "
                        + getMessage(),
                this);
    }
}
