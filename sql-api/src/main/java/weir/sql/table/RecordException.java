package weir.sql.table;

/** A record that cannot be read. The message is a sentence about the field; where the record is, the reader adds. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    /** {@code reason} goes on behind the name of the field, and has no full stop. */
    public RecordException(String reason) {
        this("", reason);
    }

    private RecordException(String path, String reason) {
        super((path.isEmpty() ? reason : "field '" + path + "': " + reason) + ".");
        this.path = path;
        this.reason = reason;
    }

    /** The same problem, which lies in a field of this name. */
    public RecordException inField(String name) {
        return new RecordException(path.isEmpty() ? name : name + "." + path, reason);
    }
}
