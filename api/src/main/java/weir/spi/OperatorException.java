package weir.spi;

import weir.base.WeirException;

/** A failure in one operator, with the record it was working on. */
public final class OperatorException extends WeirException {
    private static final long serialVersionUID = 1L;

    private final String operator;

    public OperatorException(String operator, String message, Throwable cause) {
        super(message, cause);
        this.operator = operator;
    }

    /** The name of the operator that failed first. */
    public String operator() {
        return operator;
    }
}
