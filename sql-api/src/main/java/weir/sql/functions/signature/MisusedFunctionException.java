package weir.sql.functions.signature;

import weir.base.WeirException;

/** A call that no signature of the function fits, told in a sentence. */
public final class MisusedFunctionException extends WeirException {
    private static final long serialVersionUID = 1L;

    /** Where no single argument is at fault. */
    public static final int NO_ARGUMENT = -1;

    private final int argument;

    public MisusedFunctionException(String message, int argument) {
        super(message);
        this.argument = argument;
    }

    /** The argument at fault, from 0, or {@link #NO_ARGUMENT}. */
    public int argument() {
        return argument;
    }
}
