package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the Java library, each written without anybody having said what it is. */
class PlainValuesTest {
    static Stream<Object> values() {
        return Stream.concat(times(), others());
    }

    private static Stream<Object> times() {
        return Stream.of(
                Instant.MIN,
                Instant.parse("2024-02-29T12:00:00.000000001Z"),
                LocalDate.MAX,
                LocalTime.NOON,
                LocalDateTime.MIN,
                Duration.ofMillis(-1),
                Period.ofMonths(3),
                DayOfWeek.FRIDAY,
                ZoneId.of("Europe/Berlin"),
                ZonedDateTime.parse("2024-10-27T02:30:00+01:00[Europe/Berlin]"),
                new Date(5),
                new java.sql.Date(6),
                new java.sql.Time(7),
                new java.sql.Timestamp(12345));
    }

    private static Stream<Object> others() {
        return Stream.of(
                true,
                (byte) -1,
                (short) -300,
                'ß',
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Float.NaN,
                -0.0d,
                "",
                "plain",
                "Grüße, 世界 😀",
                "lone \uD800 surrogate",
                new BigInteger("-123456789012345678901234567890"),
                new BigDecimal("1.10"),
                UUID.fromString("00000000-0000-0001-0000-000000000002"),
                URI.create("http://example.org/"),
                Locale.GERMANY,
                BitSet.valueOf(new long[] {5}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void come_back_equal(Object value) {
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).isEqualTo(value);
        assertThat(RoundTrip.of(Serializers.forValue(value), value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void are_copied_only_if_they_can_change(Object value) {
        Object copy = ObjectSerializer.INSTANCE.copy(value);
        assertThat(copy).isEqualTo(value);
        boolean canChange = value instanceof Date || value instanceof BitSet;
        assertThat(copy != value).isEqualTo(canChange);
    }

    @Test
    void arrays_of_primitives_come_back_equal() {
        for (Object array : new Object[] {
            new byte[] {1},
            new short[] {2},
            new char[] {'c'},
            new int[100_000],
            new long[] {4},
            new float[] {5},
            new double[] {6},
            new boolean[] {true, false}
        }) {
            assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, array)).isEqualTo(array);
        }
    }

    @Test
    void a_first_value_does_not_bind_the_ones_after_it() {
        TypeSerializer<Object> serializer = Serializers.forValue(1L);
        assertThat(RoundTrip.of(serializer, "text")).isEqualTo("text");
        assertThat(RoundTrip.of(serializer, null)).isNull();
    }
}
