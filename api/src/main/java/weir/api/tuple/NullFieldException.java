package weir.api.tuple;

/** A tuple field was null where a value is needed, as in a key. */
public class NullFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int fieldPosition;

    public NullFieldException(int fieldPosition) {
        super("The tuple field f" + fieldPosition + " is null where a value is needed.");
        this.fieldPosition = fieldPosition;
    }

    /** The position of the null field, counted from 0. */
    public int getFieldPos() {
        return fieldPosition;
    }
}
