package weir.sql.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;

class RowFormatTest {
    private static final List<ColumnType> TYPES = List.of(
            ColumnType.LONG,
            ColumnType.INT,
            ColumnType.DOUBLE,
            ColumnType.BOOLEAN,
            ColumnType.STRING,
            ColumnType.BYTES,
            ColumnType.decimal(38, 2),
            ColumnType.STRING,
            ColumnType.OBJECT);

    private static final Object[][] ROWS = {
        {1L, -2, 3.5, true, "ä", new byte[] {7}, new BigDecimal("-0.01"), "", List.of("x")},
        {null, null, null, null, null, null, null, null, null},
        {Long.MIN_VALUE, Integer.MAX_VALUE, Double.NaN, false, "", new byte[0], big("-"), "last", List.of()},
        {0L, 0, -0.0, false, "middle", null, big(""), null, Map.of("k", 1)}
    };

    private static BigDecimal big(String sign) {
        return new BigDecimal(sign + "123456789012345678901234567890123456.78");
    }

    private static Batch batch() {
        BatchBuilder builder = new BatchBuilder(TYPES);
        for (Object[] row : ROWS) {
            for (int column = 0; column < row.length; column++) {
                builder.column(column).append(row[column]);
            }
            builder.endRow();
        }
        return builder.build();
    }

    @Test
    void rowsComeBackAsTheyWere() throws Exception {
        Batch batch = batch();
        RowFormat format = RowFormat.of(TYPES);
        RowList list = new RowList();
        for (int row = 0; row < batch.size(); row++) {
            list.add(format, batch, row);
        }
        assertSame(batch, format, list);
        RowList.Serializer serializer = new RowList.Serializer();
        assertSame(batch, format, serializer.copy(list));
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(list, target);
        assertSame(batch, format, serializer.deserialize(new DataInputDeserializer(target.getCopyOfBuffer())));
    }

    private static void assertSame(Batch expected, RowFormat format, RowList list) {
        BatchBuilder builder = new BatchBuilder(TYPES);
        for (int row = 0; row < list.size(); row++) {
            format.append(list.bytes(), list.start(row), builder, 0);
            builder.endRow();
        }
        Batch read = builder.build();
        for (int column = 0; column < TYPES.size(); column++) {
            for (int row = 0; row < expected.size(); row++) {
                assertThat(read.column(column).get(row))
                        .isEqualTo(expected.column(column).get(row));
            }
        }
    }

    @Test
    void equalRowsHaveEqualBytes() {
        Batch batch = batch();
        RowFormat format = RowFormat.of(TYPES);
        assertThat(format.write(batch, 0)).isEqualTo(format.write(batch(), 0)).isNotEqualTo(format.write(batch, 3));
    }

    @Test
    void singleValuesAreFound() {
        RowFormat format = RowFormat.of(TYPES);
        byte[] first = format.write(batch(), 0);
        assertThat(RowFormat.text(first, 0, format.place(4))).isEqualTo("ä");
        assertThat(RowFormat.bytes(first, 0, format.place(5))).containsExactly(7);
        assertThat(RowFormat.decimal(first, format.place(6), 2)).isEqualTo("-0.01");
        assertThat(RowFormat.decimal(format.write(batch(), 2), format.place(6), 2))
                .isEqualTo(big("-"));
        assertThat(RowFormat.isNull(first, 0, 7)).isFalse();
        assertThat(RowFormat.isNull(format.write(batch(), 1), 0, 7)).isTrue();
    }
}
