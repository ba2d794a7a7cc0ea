package weir.sql.table;

import java.util.List;

/** Reads and writes rows as bytes; found by the service loader. */
public interface TableFormat {
    /** The name in {@code 'format' = '…'}. */
    String identifier();

    /** The options, each with the format's name in front. */
    List<TableOption> options();

    /**
     * Reads records, one in a range of bytes each, into columns.
     *
     * @param columns the columns that the bytes hold
     * @param wanted positions among them: only these are parsed, in this order
     */
    RecordDecoder.Factory decoder(TableDefinition table, List<Field> columns, int[] wanted);

    /** Writes rows of these columns. */
    RecordEncoder.Factory encoder(TableDefinition table, List<Field> columns);

    /** How records lie in a file. */
    default Framing framing() {
        return Framing.LINES;
    }

    /** How records are told apart in a file. */
    enum Framing {
        /** One on each line. */
        LINES,
        /** One on each line, but within quotes a line may end without the record ending. */
        QUOTED_LINES
    }
}
