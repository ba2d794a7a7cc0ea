package weir.sql.connectors.hostmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.sql.TestTable;
import weir.sql.connectors.generated.BlockSplit;
import weir.sql.types.LogicalType;
import weir.types.Row;

class HostMetricsConnectorTest {
    private final MemoryDisk disk = new MemoryDisk();

    private static TestTable metrics() {
        TestTable table = TestTable.of("host-metrics");
        for (Metric metric : Metric.values()) {
            table.column(metric.column(), metric.type());
        }
        return table;
    }

    @SuppressWarnings("unchecked") // readings come in blocks
    private SourceRun<Batch, BlockSplit, Collection<BlockSplit>> start(TestTable table, int parallelism)
            throws Exception {
        return SourceRun.start(
                (Source<Batch, BlockSplit, Collection<BlockSplit>>)
                        table.source().read(table.all()),
                disk,
                parallelism);
    }

    private void proc(int step) {
        disk.put("/proc/stat", "cpu  " + (100 + 30 * step) + " 0 0 " + (100 + 70 * step) + " 0 0 0 0 0 0\nintr 5\n");
        disk.put("/proc/meminfo", "MemTotal:  1000 kB\nMemFree: 1 kB\nMemAvailable: 400 kB\n");
        disk.put(
                "/proc/diskstats",
                " 8 0 sda 1 2 " + (10 * step) + " 4 5 6 " + (20 * step) + " 8\n 8 1 sda1 1 2 99 4 5 6 99 8\n");
        disk.put("/sys/block/sda", "");
        disk.put(
                "/proc/net/dev",
                "Inter-| Receive\n face |bytes\n    lo: 5 0 0 0 0 0 0 0 5 0\n  eth0: " + (1_000 * step)
                        + " 0 0 0 0 0 0 0 " + (2_000 * step) + " 0\n");
    }

    private static Object value(Row row, Metric metric) {
        return row.getField(metric.ordinal());
    }

    @Test
    void aRowComesEveryIntervalAndTellsWhatHappenedSinceTheOneBefore() throws Exception {
        proc(1);
        var run =
                start(metrics().with("interval", "500 ms").with("rows", "2"), 2).untilIdle();
        assertThat(TestTable.rows(run.records())).hasSize(1);
        proc(2);
        run.timers.advanceBy(600);
        List<Row> rows = TestTable.rows(run.toEnd().records());
        assertThat(rows).hasSize(2);
        Row first = rows.get(0);
        assertThat(value(first, Metric.CPU_PERCENT)).isNull();
        assertThat(value(first, Metric.DISK_READ)).isNull();
        assertThat(value(first, Metric.MEMORY_TOTAL)).isEqualTo(1_024_000L);
        assertThat(value(first, Metric.MEMORY_USED)).isEqualTo(614_400L);
        Row second = rows.get(1);
        assertThat((double) value(second, Metric.CPU_PERCENT)).isEqualTo(30.0);
        assertThat(value(second, Metric.DISK_READ)).isEqualTo(5_120L);
        assertThat(value(second, Metric.DISK_WRITTEN)).isEqualTo(10_240L);
        assertThat(value(second, Metric.NETWORK_RECEIVED)).isEqualTo(1_000L);
        assertThat(value(second, Metric.NETWORK_SENT)).isEqualTo(2_000L);
        assertThat((int) value(second, Metric.THREADS)).isPositive();
        assertThat((long) value(second, Metric.GC_COUNT)).isNotNegative();
    }

    @Test
    void whatAMachineDoesNotTellIsNull() throws Exception {
        Row row = TestTable.rows(start(metrics().with("rows", "1"), 1).toEnd().records())
                .get(0);
        assertThat(value(row, Metric.MEMORY_TOTAL)).isNull();
        assertThat(value(row, Metric.NETWORK_SENT)).isNull();
        assertThat((long) value(row, Metric.HEAP_USED)).isPositive();
        assertThat((int) value(row, Metric.PROCESSORS)).isPositive();
    }

    @Test
    void withoutANumberOfRowsThereIsNoEnd() {
        assertThat(metrics().source().isBounded()).isFalse();
    }

    @Test
    void columnsAndOptionsThatCannotBeAreTold() {
        assertThatThrownBy(() -> TestTable.of("host-metrics")
                        .column("cpu_percnt", LogicalType.DOUBLE)
                        .source())
                .hasMessageContaining("has no column 'cpu_percnt'. Did you mean 'cpu_percent'?");
        assertThatThrownBy(() -> TestTable.of("host-metrics")
                        .column("cpu_percent", LogicalType.INT)
                        .source())
                .hasMessage("Table t: the column 'cpu_percent' of host-metrics is a DOUBLE, not a INT.");
        assertThatThrownBy(() -> metrics().with("interval", "0 s").source())
                .hasMessageContaining("must be at least 1 ms");
        assertThatThrownBy(() -> metrics().with("intervall", "1 s").warnings())
                .hasMessageContaining("Did you mean 'interval'?");
    }
}
