package weir.cli.sql.script;

import java.io.PrintStream;
import java.time.ZoneId;
import weir.cli.sql.show.FinalRows;
import weir.cli.sql.show.JsonRow;
import weir.cli.sql.show.RowPrinter;
import weir.sql.session.ResultRows;
import weir.types.Row;

/** Prints a result: rows as they come where they stay, else what all changes come to. */
public final class Showing {
    private final SqlSettings settings;
    private final ZoneId zone;
    private final PrintStream out;

    /** Prints to {@code out}, with points in time as clocks in {@code zone} show them. */
    public Showing(SqlSettings settings, ZoneId zone, PrintStream out) {
        this.settings = settings;
        this.zone = zone;
        this.out = out;
    }

    /** Prints all rows. */
    public void show(ResultRows rows) {
        if (settings.limit() == 0) {
            drain(rows);
            return;
        }
        boolean kinds = settings.changelog();
        RowPrinter printer = settings.style().printer(rows.schema(), kinds, zone, out);
        if (rows.updating() && !kinds) {
            FinalRows last = new FinalRows(rows.schema(), new JsonRow(zone));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                last.apply(row);
            }
            long[] left = {settings.limit()};
            last.forEach(row -> {
                if (left[0]-- > 0) {
                    printer.row(row);
                }
            });
        } else {
            printRows(rows, printer);
        }
        printer.end();
    }

    private void printRows(ResultRows rows, RowPrinter printer) {
        long left = settings.limit();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            printer.row(row);
            if (--left == 0) {
                rows.close();
                return;
            }
        }
    }

    private static void drain(ResultRows rows) {
        while (rows.next() != null) {
            // Statements run for what they do; nobody looks at the rows.
        }
    }
}
