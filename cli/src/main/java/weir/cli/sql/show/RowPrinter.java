package weir.cli.sql.show;

import weir.types.Row;

/** Prints the rows of one result. */
public interface RowPrinter {
    /** Prints a row, or keeps it until there are enough for a layout. */
    void row(Row row);

    /** Prints what is left when no row comes any more. */
    void end();
}
