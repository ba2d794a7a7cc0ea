package weir.checkpoint;

import weir.base.WeirException;

/** A piece of a checkpoint is missing or is not what was written. */
public final class DamagedStateException extends WeirException {
    private static final long serialVersionUID = 1;

    DamagedStateException(String message) {
        super(message);
    }

    DamagedStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
