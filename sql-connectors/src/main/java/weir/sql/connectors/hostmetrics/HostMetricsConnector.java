package weir.sql.connectors.hostmetrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weir.api.source.Source;
import weir.base.Nearest;
import weir.base.Platform;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.connectors.generated.BatchGenerator;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSource;

/** The connector {@code host-metrics}. */
public final class HostMetricsConnector implements TableConnector {
    private static final TableOption INTERVAL =
            TableOption.optional("interval", "a length of time", "1 s", "How long it is from one row to the next.");
    private static final TableOption ROWS = TableOption.optional(
            "rows", "a whole number", null, "After how many rows the table ends; without it, never.");

    @Override
    public String identifier() {
        return "host-metrics";
    }

    @Override
    public String explanation() {
        return "Processors, memory, disks, network and garbage of this machine, a row every second.";
    }

    @Override
    public List<TableOption> options() {
        return List.of(INTERVAL, ROWS);
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        Duration interval = options.duration(INTERVAL);
        if (interval.toMillis() < 1) {
            throw options.wrong(INTERVAL, "must be at least 1 ms.");
        }
        Long rows = options.number(ROWS, 1);
        List<Metric> metrics =
                table.columns().stream().map(field -> metric(table, field)).toList();
        return new Readings(metrics, interval.toMillis(), rows == null ? GeneratedSource.UNLIMITED : rows);
    }

    private static Metric metric(TableDefinition table, Field field) {
        for (Metric metric : Metric.values()) {
            if (metric.column().equals(field.name())) {
                if (!metric.type().layout().equals(field.type().layout())
                        || metric.type().ticksPerSecond() != field.type().ticksPerSecond()) {
                    throw new WeirException(
                            table.inMessages() + ": the column '" + field.name() + "' of host-metrics is a "
                                    + metric.type() + ", not a " + field.type().nullable(true) + ".");
                }
                return metric;
            }
        }
        List<String> names = Arrays.stream(Metric.values()).map(Metric::column).toList();
        throw new WeirException(table.inMessages() + ": host-metrics has no column '" + field.name() + "'."
                + Nearest.hint(field.name(), names) + " Those that it has: " + String.join(", ", names) + ".");
    }

    private record Readings(List<Metric> metrics, long intervalMillis, long rows) implements TableSource {
        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            List<Metric> wanted = new ArrayList<>();
            Arrays.stream(columns).mapToObj(metrics::get).forEach(wanted::add);
            BatchGenerator.Factory generators = context -> new ReadingRows(wanted, context.platform());
            return new GeneratedSource(generators, rows, 1_000.0 / intervalMillis, 1);
        }

        @Override
        public boolean isBounded() {
            return rows != GeneratedSource.UNLIMITED;
        }
    }

    /** Makes a row of each reading and the one before. */
    private static final class ReadingRows implements BatchGenerator {
        private static final Set<Metric> SINCE_LAST = EnumSet.of(
                Metric.DISK_READ,
                Metric.DISK_WRITTEN,
                Metric.NETWORK_RECEIVED,
                Metric.NETWORK_SENT,
                Metric.GC_COUNT,
                Metric.GC_MILLIS);

        private static final double PERCENT = 100;

        private final List<Metric> metrics;
        private final Platform platform;
        private final BatchBuilder builder;
        private HostReading before;

        ReadingRows(List<Metric> metrics, Platform platform) {
            this.metrics = metrics;
            this.platform = platform;
            builder = new BatchBuilder(
                    metrics.stream().map(metric -> metric.type().layout()).toList());
        }

        @Override
        public Batch generate(long first, int count) {
            for (int row = 0; row < count; row++) {
                HostReading now = read();
                for (int i = 0; i < metrics.size(); i++) {
                    builder.column(i).append(value(now, metrics.get(i)));
                }
                builder.endRow();
                before = now;
            }
            return builder.build();
        }

        private HostReading read() {
            try {
                return new HostReading(platform);
            } catch (IOException e) {
                throw new UncheckedIOException("What /proc says of this machine cannot be read: " + e.getMessage(), e);
            }
        }

        private Object value(HostReading now, Metric metric) {
            if (metric == Metric.CPU_PERCENT) {
                long ticks = before == null ? 0 : now.cpuTicks - before.cpuTicks;
                return ticks <= 0 ? null : (Object) (PERCENT * (now.busyTicks - before.busyTicks) / ticks);
            }
            Object value = now.value(metric);
            if (!SINCE_LAST.contains(metric)) {
                return value;
            }
            Object last = before == null ? null : before.value(metric);
            return value == null || last == null ? null : (Object) ((long) value - (long) last);
        }
    }
}
