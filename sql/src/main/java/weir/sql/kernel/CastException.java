package weir.sql.kernel;

import weir.base.WeirException;

/** A value that has no counterpart in the type it was to become; TRY_CAST makes NULL of it. */
public final class CastException extends WeirException {
    private static final long serialVersionUID = 1L;

    public CastException(String message) {
        super(message);
    }

    static CastException of(String text, String type) {
        return new CastException("'" + text + "' cannot be cast to " + type + ". TRY_CAST gives NULL instead.");
    }
}
