package weir.types;

import weir.base.WeirException;

/** A field that records do not have, or that does not hold what was expected. */
public final class FieldException extends WeirException {
    private static final long serialVersionUID = 1L;

    FieldException(String message) {
        super(message);
    }
}
