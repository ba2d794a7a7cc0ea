package weir.sql.table;

/** A record that cannot be read. The message is a sentence about the field; where the record is, the reader adds. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1L;

    public RecordException(String message) {
        super(message);
    }
}
