package weir.sql.connectors.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.ChangelogMode;
import weir.sql.table.TableSink;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

class PrintConnectorTest {
    @SuppressWarnings("unchecked") // what is printed is text
    private static List<String> lines(TestTable table, Row... rows) {
        TableSink<String> sink = (TableSink<String>) table.sink();
        Batch batch = TestRecords.batch(table.definition().columns(), rows);
        List<String> lines = new ArrayList<>();
        sink.encoding().encode(batch, lines::add);
        return lines;
    }

    @Test
    void eachChangeIsALineWithItsKind() {
        TestTable table = TestTable.of("print").column("id", LogicalType.INT).column("s", LogicalType.STRING);
        assertThat(lines(
                        table,
                        Row.of(1, "a"),
                        Row.ofKind(RowKind.UPDATE_BEFORE, 1, "a"),
                        Row.ofKind(RowKind.UPDATE_AFTER, 1, null),
                        Row.ofKind(RowKind.DELETE, 1, "")))
                .containsExactly("+I[1, a]", "-U[1, a]", "+U[1, null]", "-D[1, ]");
        assertThat(table.sink().accepts()).isEqualTo(ChangelogMode.RETRACT);
    }

    @Test
    void valuesLookAsFlinksClassesWriteThem() {
        TestTable table = TestTable.of("print")
                .column("d", LogicalType.DOUBLE)
                .column("f", LogicalType.FLOAT)
                .column("x", LogicalType.decimal(6, 2))
                .column("ts", LogicalType.timestamp(3))
                .column("l", LogicalType.timestampLtz(3))
                .column("dt", LogicalType.DATE)
                .column("tm", LogicalType.TIME)
                .column("r", LogicalType.row(List.of("x"), List.of(LogicalType.BYTES)))
                .column("a", LogicalType.array(LogicalType.DATE))
                .column("m", LogicalType.map(LogicalType.STRING, LogicalType.STRING))
                .column("i", LogicalType.INTERVAL_DAY_TIME)
                .column("y", LogicalType.INTERVAL_YEAR_MONTH);
        assertThat(lines(
                        table,
                        Row.of(
                                1e3,
                                (double) 1.1f,
                                new BigDecimal("12.30"),
                                1_704_067_201_500L,
                                1_704_067_201_000L,
                                19_724,
                                36_672_123,
                                Row.of(new byte[] {104, 105}),
                                Arrays.asList(0, null),
                                Map.of("k", "v"),
                                61_000L,
                                14)))
                .containsExactly("+I[1000.0, 1.1, 12.30, 2024-01-01T00:00:01.500, 2024-01-01T00:00:01Z, 2024-01-02,"
                        + " 10:11:12.123, +I[[104, 105]], [1970-01-01, null], {k=v}, PT1M1S, P1Y2M]");
    }

    @Test
    void wrongOptionsAreTold() {
        assertThatThrownBy(() ->
                        TestTable.of("print").with("standard-error", "maybe").sink())
                .hasMessageContaining("'standard-error' needs true or false, not 'maybe'");
        assertThatThrownBy(
                        () -> TestTable.of("print").with("print-identifer", "x").warnings())
                .hasMessageContaining("Did you mean 'print-identifier'?");
        assertThatThrownBy(() -> TestTable.of("print").with("format", "json").warnings())
                .hasMessageContaining("has the option 'format', which its connector 'print' does not know");
    }

    @Test
    void aBlackHoleTakesEverything() {
        TableSink<?> sink =
                TestTable.of("blackhole").column("id", LogicalType.INT).sink();
        assertThat(sink.accepts()).isEqualTo(ChangelogMode.RETRACT);
    }
}
