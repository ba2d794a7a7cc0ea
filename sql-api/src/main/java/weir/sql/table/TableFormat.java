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

    /** What the reader of a table's records does with those that a decoder refuses. */
    default BadRecords badRecords(TableDefinition table) {
        return BadRecords.FATAL;
    }

    /** How a table's records lie in a file. */
    default Framing framing(TableDefinition table) {
        return Framing.LINES;
    }

    /** Files of this format, where they are more than records with newlines between them; else null. */
    default ContainerFormat containers(TableDefinition table) {
        return null;
    }

    /**
     * What becomes of records that cannot be read.
     *
     * @param skipped whether they are left out and counted; else they fail the job
     * @param advice what somebody can do who wants the other, as a sentence
     */
    record BadRecords(boolean skipped, String advice) {
        static final BadRecords FATAL = new BadRecords(false, "Correct the record.");
    }

    /** How records are told apart in a file. */
    enum Framing {
        /** One on each line, so that a file may be cut anywhere. */
        LINES,
        /** One on each line, but a line may end without the record ending: {@link RecordDecoder#isWhole}. */
        BROKEN_LINES
    }
}
