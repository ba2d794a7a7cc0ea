package weir.sql.late;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import weir.job.OperatorReading;
import weir.operators.context.Metrics;

/**
 * How many rows came too late for the operators of a name, and what the last ones were.
 *
 * @param dropped how many were left out since the job started last
 * @param routed how many went into a table
 * @param last those that came last, by how far time had come then
 */
public record LateReport(String operator, long dropped, long routed, List<LateRow> last) {
    /** Reports on all operators that had late rows, in the order of their names. */
    public static List<LateReport> of(List<OperatorReading> readings) {
        List<LateReport> reports = new ArrayList<>();
        for (String operator :
                new TreeSet<>(readings.stream().map(OperatorReading::operator).toList())) {
            LateReport report = of(
                    operator,
                    readings.stream()
                            .filter(reading -> reading.operator().equals(operator))
                            .toList());
            if (report.dropped + report.routed > 0) {
                reports.add(report);
            }
        }
        return reports;
    }

    private static LateReport of(String operator, List<OperatorReading> tasks) {
        List<LateRow> last = new ArrayList<>();
        for (OperatorReading task : tasks) {
            if (reading(task, LateRows.LAST) instanceof List<?> rows) {
                rows.forEach(row -> last.add((LateRow) row));
            }
        }
        last.sort(Comparator.comparingLong(LateRow::watermark));
        return new LateReport(
                operator,
                sum(tasks, Metrics.LATE_RECORDS_DROPPED),
                sum(tasks, LateRows.ROUTED),
                List.copyOf(last.subList(Math.max(0, last.size() - LateRows.KEPT), last.size())));
    }

    private static long sum(List<OperatorReading> tasks, String metric) {
        return tasks.stream()
                .mapToLong(task -> reading(task, metric) instanceof Long count ? count : 0)
                .sum();
    }

    private static Object reading(OperatorReading task, String metric) {
        Supplier<?> reading = task.metrics().readings().get(metric);
        return reading == null ? null : reading.get();
    }
}
