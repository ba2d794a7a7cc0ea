package weir.sql.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.base.RandomSource;
import weir.base.WeirException;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;
import weir.types.Row;

class JsonFormatTest {
    private static final LogicalType MILLIS = LogicalType.timestamp(3);
    private static final LogicalType POINT =
            LogicalType.row(List.of("x", "y"), List.of(LogicalType.INT, LogicalType.STRING));

    private static TestTable json() {
        return TestTable.of("filesystem").with("format", "json");
    }

    private static TestTable idAndText() {
        return json().column("id", LogicalType.INT).column("s", LogicalType.STRING);
    }

    private static Object read(LogicalType type, String value) throws RecordException {
        return TestRecords.decode(json().column("f", type), "{\"f\":" + value + "}")
                .get(0)
                .getField(0);
    }

    @Test
    void membersFindTheirColumnsByNameInAnyOrder() throws RecordException {
        assertThat(TestRecords.decode(
                        idAndText(),
                        "{\"id\":1,\"s\":\"a\"}",
                        "{\"s\":\"b\",\"id\":2}",
                        " { \"id\" : 3 , \"s\" : \"c\" } "))
                .containsExactly(Row.of(1, "a"), Row.of(2, "b"), Row.of(3, "c"));
    }

    @Test
    void missingMembersAndNullsAreNullAndOthersAreSteppedOver() throws RecordException {
        assertThat(TestRecords.decode(
                        idAndText(),
                        "{\"x\":[1,{\"id\":7}],\"id\":1}",
                        "{\"id\":null,\"S\":\"\",\"y\":\"\\\"}\"}",
                        "{}"))
                .containsExactly(Row.of(1, null), Row.of(null, null), Row.of(null, null));
    }

    @Test
    void onlyWantedColumnsAreParsedInTheOrderWanted() throws RecordException {
        TestTable table = idAndText().column("bad", LogicalType.INT);
        assertThat(TestRecords.decode(table, new int[] {1, 0}, "{\"id\":1,\"bad\":\"no number\",\"s\":\"a\"}"))
                .containsExactly(Row.of("a", 1));
        assertThat(TestRecords.decode(table, new int[] {}, "{\"id\":1}", "{}")).hasSize(2);
    }

    @Test
    void anArrayOfObjectsIsSeveralRowsAndAnEmptyRecordNone() throws RecordException {
        assertThat(TestRecords.decode(idAndText(), "[{\"id\":1},{\"id\":2}]", "", "[]", "{\"id\":3} trailing"))
                .containsExactly(Row.of(1, null), Row.of(2, null), Row.of(3, null));
    }

    @Test
    void aMemberThatComesTwiceCountsTwice() throws RecordException {
        assertThat(TestRecords.decode(
                        idAndText(), "{\"id\":1,\"id\":2,\"s\":\"x\"}", "{\"s\":\"x\",\"id\":1,\"s\":\"y\"}"))
                .containsExactly(Row.of(2, null), Row.of(1, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "\"8\"|8",
                "\" -8 \"|-8",
                "3.9|3",
                "-3.9|-3",
                "1e3|1000",
                "2147483647|2147483647",
                "-0|0",
                "0|0",
            })
    void whatAnIntMayBe(String value, int expected) throws RecordException {
        assertThat(read(LogicalType.INT, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2147483648", "\"3.9\"", "\"\"", "true", "{}", "[1]", "1e300", "010", "+1", "- 1", "1.", ".5"})
    void whatAnIntMayNotBe(String value) {
        assertThatThrownBy(() -> read(LogicalType.INT, value))
                .isInstanceOf(RecordException.class)
                .hasMessageStartingWith("field 'f': ");
    }

    @Test
    void smallIntegersHaveNoFractionAndEndWhereTheirTypeEnds() throws RecordException {
        assertThat(read(LogicalType.TINYINT, "-128")).isEqualTo(-128);
        assertThat(read(LogicalType.SMALLINT, "\"32767\"")).isEqualTo(32767);
        assertThatThrownBy(() -> read(LogicalType.TINYINT, "128"))
                .hasMessage("field 'f': 128 is out of the range of TINYINT.");
        assertThatThrownBy(() -> read(LogicalType.TINYINT, "1.0")).hasMessage("field 'f': '1.0' is no TINYINT.");
    }

    @Test
    void aBigintHasAllItsDigits() throws RecordException {
        for (long value :
                new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L}) {
            assertThat(read(LogicalType.BIGINT, String.valueOf(value))).isEqualTo(value);
        }
        assertThatThrownBy(() -> read(LogicalType.BIGINT, "9223372036854775808"))
                .isInstanceOf(RecordException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "-0.0",
                "1e3",
                "123456789012345678901234567890",
                "0.1",
                "5",
                "\"NaN\"",
                "\" 1.5 \"",
                "1234567.1234567",
                "0.000001",
                "4.9E-324",
                "1.7976931348623157E308",
                "\"-Infinity\""
            })
    void aDoubleIsWhatJavaReads(String value) throws RecordException {
        assertThat(read(LogicalType.DOUBLE, value))
                .isEqualTo(Double.parseDouble(value.replace("\"", "").trim()));
    }

    @Test
    void randomDoublesAreExact() throws RecordException {
        long seed = 20261121;
        RandomSource random = new RandomSource(seed);
        for (int i = 0; i < 2_000; i++) {
            double value = (random.nextInt(2_000_000) - 1_000_000) / Math.pow(10, random.nextInt(12));
            assertThat(read(LogicalType.DOUBLE, Double.toString(value)))
                    .as("seed %d, number %d", seed, i)
                    .isEqualTo(value);
        }
    }

    @Test
    void aFloatIsRoundedToAFloat() throws RecordException {
        assertThat(read(LogicalType.FLOAT, "0.1")).isEqualTo((double) 0.1f);
    }

    @Test
    void decimalsAreRoundedToTheirScaleAndNullWhereTheyHaveTooManyDigits() throws RecordException {
        LogicalType type = LogicalType.decimal(6, 2);
        assertThat(read(type, "12.345")).isEqualTo(new BigDecimal("12.35"));
        assertThat(read(type, "\" 1.5 \"")).isEqualTo(new BigDecimal("1.50"));
        assertThat(read(type, "1e2")).isEqualTo(new BigDecimal("100.00"));
        assertThat(read(type, "-9999.99")).isEqualTo(new BigDecimal("-9999.99"));
        assertThat(read(type, "10000")).isNull();
        assertThat(read(type, "1e999999999")).isNull();
        assertThat(read(type, "1e-999999999")).isEqualTo(new BigDecimal("0.00"));
        assertThat(read(LogicalType.decimal(38, 0), "12345678901234567890123456789012345678"))
                .isEqualTo(new BigDecimal("12345678901234567890123456789012345678"));
        assertThatThrownBy(() -> read(type, "\"x\"")).hasMessage("field 'f': 'x' is no DECIMAL(6, 2).");
    }

    @Test
    void anyTextButTrueIsFalse() throws RecordException {
        assertThat(read(LogicalType.BOOLEAN, "true")).isEqualTo(true);
        assertThat(read(LogicalType.BOOLEAN, "\" TRUE \"")).isEqualTo(true);
        assertThat(read(LogicalType.BOOLEAN, "1")).isEqualTo(false);
    }

    @Test
    void everythingIsAString() throws RecordException {
        assertThat(read(LogicalType.STRING, "\"\"")).isEqualTo("");
        assertThat(read(LogicalType.STRING, "1.50")).isEqualTo("1.50");
        assertThat(read(LogicalType.STRING, "true")).isEqualTo("true");
        assertThat(read(LogicalType.STRING, "{\"a\" : 1.50, \"b\":[1, 2]}")).isEqualTo("{\"a\":1.5,\"b\":[1,2]}");
    }

    @Test
    void escapesAndOtherScriptsAreKept() throws RecordException {
        assertThat(read(LogicalType.STRING, "\"\\u00e9\\uD83D\\uDE00\\n\\\"\\\\\\/\\b\\f\\r\\t\""))
                .isEqualTo("é😀\n\"\\/\b\f\r\t");
        assertThat(read(LogicalType.STRING, "\"grüße 😀 日本 with a tab\t\"")).isEqualTo("grüße 😀 日本 with a tab\t");
        assertThat(read(LogicalType.STRING, "\"\\ud83d\"")).isEqualTo("?");
        assertThat(read(LogicalType.STRING, "\"\\ud83d\\u0041\"")).isEqualTo("?A");
        assertThat(read(LogicalType.STRING, "\"a\\\"b\"")).isEqualTo("a\"b");
    }

    @Test
    void timesFollowTheSqlStandardUnlessIsoIsAskedFor() throws RecordException {
        assertThat(read(MILLIS, "\"2024-01-01 00:00:01.5\"")).isEqualTo(1_704_067_201_500L);
        assertThat(read(LogicalType.timestamp(9), "\"1969-12-31 23:59:59.999999999\""))
                .isEqualTo(-1L);
        assertThat(read(LogicalType.timestampLtz(3), "\"2024-01-01 00:00:01Z\""))
                .isEqualTo(1_704_067_201_000L);
        assertThat(read(LogicalType.DATE, "\"2024-02-29\""))
                .isEqualTo((int) LocalDate.of(2024, 2, 29).toEpochDay());
        assertThat(read(LogicalType.TIME, "\"10:11:12.123\"")).isEqualTo(36_672_123);
        TestTable iso = json().column("f", MILLIS).with("json.timestamp-format.standard", "iso-8601");
        assertThat(TestRecords.decode(iso, "{\"f\":\"2024-01-01T00:00:01.5\"}", "{\"f\":\"2024-01-01T00:00\"}"))
                .containsExactly(Row.of(1_704_067_201_500L), Row.of(1_704_067_200_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "TIMESTAMP, 2024-01-01T00:00:01",
        "TIMESTAMP, 2024-01-01 00:00",
        "TIMESTAMP, 2024-02-30 00:00:00",
        "TIMESTAMP, 2024-01-01 24:00:00",
        "TIMESTAMP, 2024-01-01",
        "TIMESTAMP, 2024-01-01 00:00:01.",
        "DATE, 2024-1-2",
        "DATE, 2023-02-29",
        "TIME, 10:11",
        "TIMESTAMP_LTZ, 2024-01-01 00:00:01"
    })
    void whatNoTimeIs(LogicalType.Kind kind, String text) {
        assertThatThrownBy(() -> read(LogicalType.of(kind, 3), '"' + text + '"'))
                .isInstanceOf(RecordException.class)
                .hasMessageStartingWith("field 'f': '");
    }

    @Test
    void nestedValuesBecomeRowsListsAndMaps() throws RecordException {
        TestTable table = json().column("r", POINT)
                .column("a", LogicalType.array(LogicalType.INT))
                .column("m", LogicalType.map(LogicalType.STRING, POINT))
                .column("b", LogicalType.BYTES);
        Row row = TestRecords.decode(
                        table,
                        "{\"r\":{\"y\":1.10,\"z\":0,\"x\":\"7\"},\"a\":[1,null,2.5],\"m\":{\"k\":{\"x\":1},\"n\":null},\"b\":\"aGk=\"}")
                .get(0);
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("k", Row.of(1, null));
        map.put("n", null);
        assertThat(row).isEqualTo(Row.of(Row.of(7, "1.10"), Arrays.asList(1, null, 2), map, new byte[] {104, 105}));
    }

    @Test
    void aBadNestedFieldIsToldWithItsPath() {
        assertThatThrownBy(() -> read(POINT, "{\"x\":\"one\"}")).hasMessage("field 'f.x': 'one' is no INT.");
        assertThatThrownBy(() -> read(POINT, "[1]")).hasMessageStartingWith("field 'f': no object stands where");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"s\":\"a\"",
                "{\"id\":1,}",
                "{\"id\":1 \"s\":2}",
                "{'id':1}",
                "{\"id\"1}",
                "{\"s\":\"a}",
                "{\"x\":bad}",
                "{\"x\":[1,2}",
                "{\"x\":tru}",
                "{\"x\":01}",
                "{\"s\":\"\\q\"}",
                "{\"s\":\"\\u12\"}",
                "5",
                "null",
                "\"x\"",
                "{\"x\":}"
            })
    void whatIsNoJsonIsRefusedEvenWhereNobodyWantsIt(String record) {
        assertThatThrownBy(() -> TestRecords.decode(idAndText(), record)).isInstanceOf(RecordException.class);
    }

    @Test
    void anErrorInTheTextTellsTheColumn() {
        assertThatThrownBy(() -> TestRecords.decode(idAndText(), "{\"x\":1,\"y\":bad}"))
                .hasMessage(
                        "this is no JSON: a value is neither a string, a number, true, false nor null, in column 12 before"
                                + " \"bad}\".");
        assertThatThrownBy(() -> TestRecords.decode(idAndText(), "{\"x\":1"))
                .hasMessage("this is no JSON: '}' is missing, in column 7 before the end of the record.");
    }

    @Test
    void aThousandBracketsAreEnough() {
        String deep = "{\"x\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> TestRecords.decode(idAndText(), deep)).hasMessageContaining("1000 objects and arrays");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = {'{', '"', 's', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
        JsonCursor cursor = new JsonCursor();
        cursor.reset(bytes, 5, bytes.length);
        assertThatThrownBy(cursor::readString).hasMessageContaining("a string is not UTF-8");
    }

    @Test
    void aBadValueIsNullAndABadRecordIsRefusedWhereErrorsAreIgnored() throws RecordException {
        TestTable lenient = idAndText().column("r", POINT).with("json.ignore-parse-errors", "true");
        assertThat(TestRecords.decode(
                        lenient,
                        "{\"id\":99999999999,\"s\":\"a\",\"r\":{\"x\":\"one\",\"y\":\"two\"}}",
                        "{\"r\":[1,[2]],\"id\":{\"a\":1},\"s\":\"b\"}"))
                .containsExactly(Row.of(null, "a", Row.of(null, "two")), Row.of(null, "b", null));
        assertThatThrownBy(() -> TestRecords.decode(lenient, "{\"id\":1")).isInstanceOf(RecordException.class);
    }

    @Test
    void missingMembersFailWhereTheyMust() throws RecordException {
        TestTable strict = idAndText().with("json.fail-on-missing-field", "true");
        assertThatThrownBy(() -> TestRecords.decode(strict, "{\"id\":1}"))
                .hasMessage("field 's': the member is missing.");
        assertThat(TestRecords.decode(strict, new int[] {0}, "{\"id\":1}")).containsExactly(Row.of(1));
    }

    @Test
    void rowsAreWrittenAsFlinkWritesThem() {
        TestTable table = json().column("k", LogicalType.STRING)
                .column("n", LogicalType.INT)
                .column("d", LogicalType.DOUBLE)
                .column("x", LogicalType.decimal(10, 2))
                .column("ts", MILLIS)
                .column("l", LogicalType.timestampLtz(6))
                .column("dt", LogicalType.DATE)
                .column("tm", LogicalType.TIME)
                .column("r", POINT)
                .column("a", LogicalType.array(LogicalType.BIGINT))
                .column("m", LogicalType.map(LogicalType.STRING, LogicalType.FLOAT))
                .column("b", LogicalType.BYTES)
                .column("o", LogicalType.BOOLEAN);
        assertThat(TestRecords.encode(
                        table,
                        Row.of(
                                "a\"b\\\n\u001fé😀",
                                -5,
                                1e10,
                                new BigDecimal("10.00"),
                                1_704_067_209_999L,
                                1_000_000L,
                                19_723,
                                36_672_123,
                                Row.of(1, null),
                                Arrays.asList(1L, null),
                                Map.of("k", 0.5),
                                new byte[] {104, 105},
                                true),
                        Row.of(null, null, Double.NaN, null, null, null, null, null, null, null, null, null, null)))
                .containsExactly(
                        "{\"k\":\"a\\\"b\\\\\\n\\u001Fé\\uD83D\\uDE00\",\"n\":-5,\"d\":1.0E10,\"x\":1E+1,"
                                + "\"ts\":\"2024-01-01 00:00:09.999\",\"l\":\"1970-01-01 00:00:01Z\",\"dt\":\"2024-01-01\","
                                + "\"tm\":\"10:11:12\",\"r\":{\"x\":1,\"y\":null},\"a\":[1,null],\"m\":{\"k\":0.5},\"b\":\"aGk=\",\"o\":true}",
                        "{\"k\":null,\"n\":null,\"d\":\"NaN\",\"x\":null,\"ts\":null,\"l\":null,\"dt\":null,\"tm\":null,\"r\":null,"
                                + "\"a\":null,\"m\":null,\"b\":null,\"o\":null}");
    }

    @Test
    void theOptionsOfTheWriterChangeDecimalsNullsAndTimes() {
        TestTable table = json().column("x", LogicalType.decimal(10, 2))
                .column("r", POINT)
                .column("ts", MILLIS)
                .with("json.encode.decimal-as-plain-number", "true")
                .with("json.encode.ignore-null-fields", "true")
                .with("json.timestamp-format.standard", "ISO-8601");
        assertThat(TestRecords.encode(
                        table, Row.of(new BigDecimal("10.00"), Row.of(null, "y"), 0L), Row.of(null, null, null)))
                .containsExactly("{\"x\":10.00,\"r\":{\"y\":\"y\"},\"ts\":\"1970-01-01T00:00:00\"}", "{}");
    }

    @Test
    void aMapsKeyThatIsNullFailsOrIsDroppedOrNamed() {
        TestTable table = json().column("m", LogicalType.map(LogicalType.STRING, LogicalType.INT));
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(null, 1);
        map.put("k", 2);
        assertThatThrownBy(() -> TestRecords.encode(table, Row.of(map)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("a key that is NULL")
                .hasMessageContaining("'json.map-null-key.mode' = 'DROP'");
        assertThat(TestRecords.encode(table.with("json.map-null-key.mode", "DROP"), Row.of(map)))
                .containsExactly("{\"m\":{\"k\":2}}");
        assertThat(TestRecords.encode(
                        table.with("json.map-null-key.mode", "LITERAL").with("json.map-null-key.literal", "none"),
                        Row.of(map)))
                .containsExactly("{\"m\":{\"none\":1,\"k\":2}}");
    }

    @Test
    void mapsWithOtherKeysThanStringsAreRefusedBeforeTheJobStarts() {
        TestTable table = json().column("m", LogicalType.map(LogicalType.INT, LogicalType.INT));
        assertThatThrownBy(() -> TestRecords.decode(table)).hasMessageContaining("Make the keys STRING");
        assertThatThrownBy(() -> TestRecords.encode(table)).hasMessageContaining("Make the keys STRING");
    }

    @Test
    void optionsThatContradictOrMeanNothingAreTold() {
        assertThatThrownBy(() -> TestRecords.decode(idAndText()
                        .with("json.fail-on-missing-field", "true")
                        .with("json.ignore-parse-errors", "true")))
                .hasMessage("Table t: the option 'json.fail-on-missing-field' cannot be true together with"
                        + " 'json.ignore-parse-errors'.");
        assertThatThrownBy(() -> TestRecords.decode(idAndText().with("json.timestamp-format.standard", "ISO")))
                .hasMessage(
                        "Table t: the option 'json.timestamp-format.standard' must be one of SQL, ISO-8601, not 'ISO'.");
        assertThatThrownBy(() -> TestRecords.decode(idAndText().with("json.ignore-parse-errors", "yes")))
                .hasMessageContaining("'json.ignore-parse-errors' needs true or false, not 'yes'");
    }

    @Test
    void whatWasWrittenIsReadAgain() throws RecordException {
        long seed = 4711;
        RandomSource random = new RandomSource(seed);
        TestTable table = json().column("s", LogicalType.STRING)
                .column("n", LogicalType.BIGINT)
                .column("ts", LogicalType.timestamp(6));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Row.of(text(random), random.nextLong() >> random.nextInt(64), random.nextLong() >> 10));
        }
        String[] records = TestRecords.encode(table, rows.toArray(Row[]::new)).toArray(String[]::new);
        assertThat(TestRecords.decode(table, records)).as("seed " + seed).isEqualTo(rows);
    }

    private static String text(RandomSource random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            int codePoint = random.nextInt(4) == 0 ? random.nextInt(Character.MAX_CODE_POINT) : random.nextInt(128);
            boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.appendCodePoint(lone ? 'x' : codePoint);
        }
        return text.toString();
    }
}
