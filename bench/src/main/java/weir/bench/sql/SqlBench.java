package weir.bench.sql;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weir.bench.Launch;
import weir.bench.Machine;
import weir.bench.Rounds;
import weir.bench.Workload;

/**
 * Runs the SQL rows that were asked for, or all, and prints one line for each.
 *
 * <p>Arguments: ids of rows. System property {@code weir.bench.report}: the directory of the module, where results and table
 * are to be written; without it they are only printed.
 */
final class SqlBench {
    private static final String HEAP = "4g";

    private SqlBench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = Set.of(arguments);
        Launch launch = new Launch(File.createTempFile("weir-bench", ".log"), HEAP);
        SqlReport report = new SqlReport(Machine.here(launch));
        String directory = System.getProperty("weir.bench.report");
        for (Workload row : rows()) {
            if (wanted.isEmpty() || wanted.contains(row.id())) {
                System.out.println(report.add(row, Rounds.measure(row, launch)));
                if (directory != null) {
                    report.write(new File(directory));
                }
            }
        }
        System.out.println(report);
    }

    static List<Workload> rows() {
        List<Workload> rows = new ArrayList<>(List.of(Nexmark.values()));
        rows.addAll(List.of(NexmarkJson.values()));
        rows.addAll(List.of(Hop.values()));
        return rows;
    }
}
