package weir.types;

/** What a row of a changelog says about the table that it describes. */
public enum RowKind {
    INSERT("+I"),
    /** Takes back the former version of a row that {@link #UPDATE_AFTER} replaces. */
    UPDATE_BEFORE("-U"),
    UPDATE_AFTER("+U"),
    DELETE("-D");

    private static final RowKind[] BY_BYTE = values();

    private final String shortString;

    RowKind(String shortString) {
        this.shortString = shortString;
    }

    /** The two characters that stand for the kind in printed rows. */
    public String shortString() {
        return shortString;
    }

    /** The kind as a number from 0 to 3, the same in all versions. */
    public byte toByteValue() {
        return (byte) ordinal();
    }

    public static RowKind fromByteValue(byte value) {
        if (value < 0 || value >= BY_BYTE.length) {
            throw new IllegalArgumentException("There is no row kind of number " + value + "; they go from 0 to 3.");
        }
        return BY_BYTE[value];
    }
}
