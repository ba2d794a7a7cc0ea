package weir.cli.sql.script;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import weir.cli.terminal.Terminal;
import weir.sql.late.LatePolicy;
import weir.sql.late.LateReport;
import weir.sql.late.LateRow;

/** Tells of rows that came too late: in a sentence behind a statement that dropped some, and one by one where somebody asks. */
public final class LateNotes {
    private final Terminal terminal;
    private final boolean quiet;
    private String advice = "SET '" + LatePolicy.SETTING + "' = 'route' writes such rows into a table.";
    private Supplier<List<LateReport>> latest = List::of;

    LateNotes(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** Ends sentences with another advice from now on. */
    public void advice(String sentence) {
        advice = sentence;
    }

    /** Makes a job the one that is told of. */
    void follow(Supplier<List<LateReport>> reports) {
        latest = reports;
    }

    /** Tells of the job if rows were dropped. */
    void tell(ZoneId zone) {
        for (LateReport report : latest.get()) {
            if (report.dropped() > 0 && !quiet) {
                String last = report.last().get(report.last().size() - 1).text(zone);
                terminal.note(counted(report.dropped()) + " late and dropped by " + report.operator() + "; the last: "
                        + last + ". " + advice);
            }
        }
    }

    /** A line for each operator with late rows of the job that was started last, and one for each of its last ones. */
    public List<String> lines(ZoneId zone) {
        List<String> lines = new ArrayList<>();
        for (LateReport report : latest.get()) {
            long routed = report.routed();
            lines.add(counted(report.dropped() + routed) + " late for " + report.operator() + ", "
                    + (routed > 0 ? "and went into a table" : "and dropped"));
            for (LateRow row : report.last()) {
                lines.add("  " + row.text(zone));
            }
        }
        return lines.isEmpty() ? List.of("No row of the last statement was late.") : lines;
    }

    private static String counted(long rows) {
        return rows == 1 ? "1 row was" : rows + " rows were";
    }
}
