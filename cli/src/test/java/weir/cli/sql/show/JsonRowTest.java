package weir.cli.sql.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.types.Row;

/** Values of every type as JSON. */
class JsonRowTest {
    private final JsonRow json = new JsonRow(ZoneOffset.UTC);

    @Test
    void numbersAreNumbersButDecimals() {
        assertThat(line(LogicalType.INT, -7)).isEqualTo("{\"v\": -7}");
        assertThat(line(LogicalType.DOUBLE, 1.5)).isEqualTo("{\"v\": 1.5}");
        assertThat(line(LogicalType.FLOAT, (double) 0.1f)).isEqualTo("{\"v\": 0.1}");
        assertThat(line(LogicalType.DOUBLE, Double.NaN)).isEqualTo("{\"v\": \"NaN\"}");
        assertThat(line(LogicalType.DOUBLE, Double.NEGATIVE_INFINITY)).isEqualTo("{\"v\": \"-Infinity\"}");
        assertThat(line(LogicalType.decimal(10, 2), new BigDecimal("10.00"))).isEqualTo("{\"v\": \"10.00\"}");
        assertThat(line(LogicalType.BOOLEAN, true)).isEqualTo("{\"v\": true}");
    }

    @Test
    void pointsInTimeShowMillisecondsAndMoreOnlyWhereThereIsMore() {
        assertThat(line(LogicalType.timestamp(3), 0L)).isEqualTo("{\"v\": \"1970-01-01 00:00:00.000\"}");
        assertThat(line(LogicalType.timestamp(6), -1L)).isEqualTo("{\"v\": \"1969-12-31 23:59:59.999999\"}");
        assertThat(line(LogicalType.timestamp(9), 1_000_000L)).isEqualTo("{\"v\": \"1970-01-01 00:00:00.001\"}");
        assertThat(line(LogicalType.DATE, 19_782)).isEqualTo("{\"v\": \"2024-02-29\"}");
        assertThat(line(LogicalType.of(Kind.TIME, 0), 3_600_000)).isEqualTo("{\"v\": \"01:00:00\"}");
        assertThat(line(LogicalType.of(Kind.TIME, 3), 3_600_001)).isEqualTo("{\"v\": \"01:00:00.001\"}");
    }

    @Test
    void pointsWithZoneAreShownAsClocksThereDo() {
        JsonRow berlin = new JsonRow(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.cell(0L, LogicalType.timestampLtz(3))).isEqualTo("1970-01-01 01:00:00.000");
    }

    @Test
    void intervalsHaveSigns() {
        assertThat(line(LogicalType.INTERVAL_DAY_TIME, 183_600_000L)).isEqualTo("{\"v\": \"+2 03:00:00.000\"}");
        assertThat(line(LogicalType.INTERVAL_DAY_TIME, -1L)).isEqualTo("{\"v\": \"-0 00:00:00.001\"}");
        assertThat(line(LogicalType.INTERVAL_YEAR_MONTH, 10)).isEqualTo("{\"v\": \"+0-10\"}");
        assertThat(line(LogicalType.INTERVAL_YEAR_MONTH, -26)).isEqualTo("{\"v\": \"-2-02\"}");
    }

    @Test
    void whatHasPartsIsArraysAndObjects() {
        LogicalType row = LogicalType.row(List.of("x", "y"), List.of(LogicalType.INT, LogicalType.STRING));

        assertThat(line(LogicalType.array(LogicalType.INT), Arrays.asList(1, null)))
                .isEqualTo("{\"v\": [1, null]}");
        assertThat(line(LogicalType.map(LogicalType.STRING, LogicalType.INT), Map.of("b", 2, "a", 1)))
                .isEqualTo("{\"v\": {\"a\": 1, \"b\": 2}}");
        assertThat(line(LogicalType.multiset(LogicalType.INT), Map.of(3, 2))).isEqualTo("{\"v\": {\"3\": 2}}");
        assertThat(line(row, Row.of(1, "a\"b"))).isEqualTo("{\"v\": {\"x\": 1, \"y\": \"a\\\"b\"}}");
        assertThat(line(LogicalType.BYTES, new byte[] {1, (byte) 0xab})).isEqualTo("{\"v\": \"0x01ab\"}");
        assertThat(line(LogicalType.STRING, null)).isEqualTo("{\"v\": null}");
    }

    private String line(LogicalType type, Object value) {
        Row row = new Row(1);
        row.setField(0, value);
        return json.line(row, List.of(new Field("v", type)));
    }
}
