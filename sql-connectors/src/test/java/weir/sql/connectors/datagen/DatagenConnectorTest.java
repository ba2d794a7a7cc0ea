package weir.sql.connectors.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.sql.TestTable;
import weir.sql.connectors.generated.BlockSplit;
import weir.sql.types.LogicalType;
import weir.types.Row;

class DatagenConnectorTest {
    private static TestTable datagen(int rows) {
        return TestTable.of("datagen")
                .with("number-of-rows", String.valueOf(rows))
                .with("rows-per-second", "1000000000");
    }

    @SuppressWarnings("unchecked") // made rows come in blocks
    private static SourceRun<Batch, BlockSplit, Collection<BlockSplit>> start(TestTable table, int parallelism)
            throws Exception {
        return SourceRun.start(
                (Source<Batch, BlockSplit, Collection<BlockSplit>>)
                        table.source().read(table.all()),
                new MemoryDisk(),
                parallelism);
    }

    private static List<Row> read(TestTable table) throws Exception {
        var run = start(table, 1);
        for (int i = 0; i < 100 && !run.untilIdle().isEnded(); i++) {
            run.timers.advanceBy(1_000);
        }
        return TestTable.rows(run.toEnd().records());
    }

    @Test
    void aSequenceCountsAndEndsTheTable() throws Exception {
        TestTable table = TestTable.of("datagen")
                .column("id", LogicalType.BIGINT)
                .column("s", LogicalType.STRING)
                .with("fields.id.kind", "sequence")
                .with("fields.id.start", "5")
                .with("fields.id.end", "9")
                .with("fields.s.length", "4");
        assertThat(table.source().isBounded()).isTrue();
        List<Row> rows = read(table);
        assertThat(rows).extracting(row -> row.getField(0)).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(rows).allMatch(row -> ((String) row.getField(1)).matches("[0-9a-f]{4}"));
    }

    @Test
    void withoutANumberOfRowsThereIsNoEnd() {
        assertThat(TestTable.of("datagen")
                        .column("id", LogicalType.INT)
                        .source()
                        .isBounded())
                .isFalse();
    }

    @Test
    void numbersLieBetweenTheirBounds() throws Exception {
        TestTable table = datagen(5_000)
                .column("i", LogicalType.INT)
                .column("d", LogicalType.DOUBLE)
                .column("x", LogicalType.decimal(6, 2))
                .column("t", LogicalType.TINYINT)
                .with("fields.i.min", "-3")
                .with("fields.i.max", "3")
                .with("fields.d.min", "0")
                .with("fields.d.max", "1")
                .with("fields.x.min", "10")
                .with("fields.x.max", "20");
        List<Row> rows = read(table);
        assertThat(rows).hasSize(5_000);
        assertThat(rows.stream().map(row -> row.getField(0)).distinct())
                .containsExactlyInAnyOrder(-3, -2, -1, 0, 1, 2, 3);
        assertThat(rows).allMatch(row -> (double) row.getField(1) >= 0 && (double) row.getField(1) < 1);
        assertThat(rows).allMatch(row -> ((BigDecimal) row.getField(2)).scale() == 2);
        assertThat(rows.stream()
                        .mapToDouble(row -> ((BigDecimal) row.getField(2)).doubleValue())
                        .average()
                        .getAsDouble())
                .isCloseTo(15, offset(0.2));
        assertThat(rows.stream().map(row -> row.getField(3)).distinct().count()).isEqualTo(256);
    }

    @Test
    void aPartOfTheValuesIsNullAndLengthsMayVary() throws Exception {
        TestTable table = datagen(5_000)
                .column("s", LogicalType.STRING)
                .with("fields.s.null-rate", "0.3")
                .with("fields.s.length", "5")
                .with("fields.s.var-len", "true");
        List<Row> rows = read(table);
        assertThat(rows.stream().filter(row -> row.getField(0) == null).count() / 5_000.0)
                .isCloseTo(0.3, offset(0.03));
        assertThat(rows.stream()
                        .filter(row -> row.getField(0) != null)
                        .map(row -> ((String) row.getField(0)).length())
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void nestedFieldsHaveOptionsOfTheirOwn() throws Exception {
        LogicalType point = LogicalType.row(List.of("x"), List.of(LogicalType.INT));
        TestTable table = datagen(10)
                .column("r", point)
                .column("a", LogicalType.array(LogicalType.INT))
                .column("m", LogicalType.map(LogicalType.STRING, LogicalType.BOOLEAN))
                .with("fields.r.x.min", "7")
                .with("fields.r.x.max", "7")
                .with("fields.a.length", "2")
                .with("fields.a.element.max", "0")
                .with("fields.a.element.min", "0")
                .with("fields.m.key.length", "1");
        assertThat(table.warnings()).isEmpty();
        for (Row row : read(table)) {
            assertThat(row.getField(0)).isEqualTo(Row.of(7));
            assertThat(row.getField(1)).isEqualTo(List.of(0, 0));
            assertThat(((Map<?, ?>) row.getField(2)).keySet()).allMatch(key -> ((String) key).length() == 1);
        }
    }

    @Test
    void timesAreNowOrALittleAgo() throws Exception {
        TestTable table = datagen(100)
                .column("ts", LogicalType.timestamp(3))
                .column("past", LogicalType.timestampLtz(6))
                .column("d", LogicalType.DATE)
                .with("fields.past.max-past", "10 s");
        for (Row row : read(table)) {
            assertThat((long) row.getField(0)).isBetween(0L, 100_000L);
            assertThat((long) row.getField(1)).isBetween(-10_000_000L, 100_000_000L);
            assertThat(row.getField(2)).isEqualTo(0);
        }
    }

    @Test
    void theSameSeedMakesTheSameRowsAtEveryParallelism() throws Exception {
        TestTable table = datagen(3_000)
                .column("s", LogicalType.STRING)
                .column("i", LogicalType.BIGINT)
                .with("fields.s.length", "8");
        List<Row> alone = read(table);
        var run = start(table, 3);
        for (int i = 0; i < 100 && !run.untilIdle().isEnded(); i++) {
            run.timers.advanceBy(1_000);
        }
        assertThat(TestTable.rows(run.records())).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(alone).doesNotHaveDuplicates();
    }

    @Test
    void rowsComeAtTheirRate() throws Exception {
        TestTable table = TestTable.of("datagen").column("i", LogicalType.INT).with("rows-per-second", "100");
        var run = start(table, 1).untilIdle();
        run.timers.advanceBy(2_000);
        assertThat(TestTable.rows(run.untilIdle().records()).size()).isBetween(90, 220);
    }

    @Test
    void optionsThatCannotBeAreTold() {
        assertThatThrownBy(() -> datagen(1)
                        .column("s", LogicalType.STRING)
                        .with("fields.s.kind", "sequence")
                        .source())
                .hasMessageContaining("'fields.s.start' is missing: a sequence needs 'start' and 'end'");
        assertThatThrownBy(() -> datagen(1)
                        .column("i", LogicalType.INT)
                        .with("fields.i.min", "5")
                        .with("fields.i.max", "4")
                        .source())
                .hasMessageContaining("'fields.i.max' must not be below 'fields.i.min'");
        assertThatThrownBy(() -> datagen(1)
                        .column("t", LogicalType.TINYINT)
                        .with("fields.t.max", "128")
                        .source())
                .hasMessageContaining("must be from -128 to 127, not 128");
        assertThatThrownBy(() -> datagen(1)
                        .column("i", LogicalType.INT)
                        .with("fields.i.null-rate", "2")
                        .source())
                .hasMessageContaining("must be from 0 to 1");
        assertThatThrownBy(() -> datagen(0).column("i", LogicalType.INT).source())
                .hasMessageContaining("must be at least 1, not 0");
        assertThatThrownBy(() -> datagen(1)
                        .column("b", LogicalType.BOOLEAN)
                        .with("fields.b.kind", "sequence")
                        .with("fields.b.start", "1")
                        .with("fields.b.end", "2")
                        .source())
                .hasMessageContaining("cannot make the field 'b' be a sequence, because it is a BOOLEAN");
        assertThatThrownBy(() -> datagen(1)
                        .column("i", LogicalType.INT)
                        .with("row-per-second", "2")
                        .warnings())
                .hasMessageContaining("Did you mean 'rows-per-second'?");
    }
}
