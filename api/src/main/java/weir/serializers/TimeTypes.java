package weir.serializers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The values of {@code java.time}: fixed-width numbers for the frequent ones, ISO 8601 text for the rest. */
final class TimeTypes {
    static final TypeSerializer<Instant> INSTANT =
            ValueSerializer.immutable(Instant.class, "instant", TimeTypes::writeInstant, TimeTypes::readInstant);

    static final TypeSerializer<Duration> DURATION = ValueSerializer.immutable(
            Duration.class,
            "duration",
            (v, out) -> {
                out.writeLong(v.getSeconds());
                out.writeInt(v.getNano());
            },
            in -> Duration.ofSeconds(in.readLong(), in.readInt()));

    static final TypeSerializer<LocalDate> LOCAL_DATE = ValueSerializer.immutable(
            LocalDate.class,
            "local-date",
            (v, out) -> out.writeLong(v.toEpochDay()),
            in -> LocalDate.ofEpochDay(in.readLong()));

    static final TypeSerializer<LocalTime> LOCAL_TIME = ValueSerializer.immutable(
            LocalTime.class,
            "local-time",
            (v, out) -> out.writeLong(v.toNanoOfDay()),
            in -> LocalTime.ofNanoOfDay(in.readLong()));

    static final TypeSerializer<LocalDateTime> LOCAL_DATE_TIME = ValueSerializer.immutable(
            LocalDateTime.class, "local-date-time", TimeTypes::writeDateTime, TimeTypes::readDateTime);

    static final TypeSerializer<OffsetDateTime> OFFSET_DATE_TIME = ValueSerializer.immutable(
            OffsetDateTime.class,
            "offset-date-time",
            (v, out) -> {
                writeDateTime(v.toLocalDateTime(), out);
                out.writeInt(v.getOffset().getTotalSeconds());
            },
            in -> OffsetDateTime.of(readDateTime(in), ZoneOffset.ofTotalSeconds(in.readInt())));

    static final TypeSerializer<ZonedDateTime> ZONED_DATE_TIME = ValueSerializer.immutable(
            ZonedDateTime.class, "zoned-date-time", TimeTypes::writeZoned, TimeTypes::readZoned);

    static final TypeSerializer<OffsetTime> OFFSET_TIME =
            ValueSerializer.text(OffsetTime.class, "offset-time", OffsetTime::parse);
    static final TypeSerializer<ZoneId> ZONE_ID = ValueSerializer.text(ZoneId.class, "zone-id", ZoneId::of);
    static final TypeSerializer<ZoneOffset> ZONE_OFFSET =
            ValueSerializer.text(ZoneOffset.class, "zone-offset", ZoneOffset::of);
    static final TypeSerializer<Period> PERIOD = ValueSerializer.text(Period.class, "period", Period::parse);
    static final TypeSerializer<YearMonth> YEAR_MONTH =
            ValueSerializer.text(YearMonth.class, "year-month", YearMonth::parse);
    static final TypeSerializer<MonthDay> MONTH_DAY =
            ValueSerializer.text(MonthDay.class, "month-day", MonthDay::parse);
    static final TypeSerializer<Year> YEAR = ValueSerializer.immutable(
            Year.class, "year", (v, out) -> out.writeInt(v.getValue()), in -> Year.of(in.readInt()));

    private TimeTypes() {}

    private static void writeInstant(Instant value, DataOutputView target) throws IOException {
        target.writeLong(value.getEpochSecond());
        target.writeInt(value.getNano());
    }

    private static Instant readInstant(DataInputView source) throws IOException {
        return Instant.ofEpochSecond(source.readLong(), source.readInt());
    }

    private static void writeDateTime(LocalDateTime value, DataOutputView target) throws IOException {
        target.writeLong(value.toLocalDate().toEpochDay());
        target.writeLong(value.toLocalTime().toNanoOfDay());
    }

    private static LocalDateTime readDateTime(DataInputView source) throws IOException {
        LocalDate date = LocalDate.ofEpochDay(source.readLong());
        return LocalDateTime.of(date, LocalTime.ofNanoOfDay(source.readLong()));
    }

    private static void writeZoned(ZonedDateTime value, DataOutputView target) throws IOException {
        writeDateTime(value.toLocalDateTime(), target);
        target.writeInt(value.getOffset().getTotalSeconds());
        target.writeText(value.getZone().getId());
    }

    private static ZonedDateTime readZoned(DataInputView source) throws IOException {
        LocalDateTime local = readDateTime(source);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(source.readInt());
        return ZonedDateTime.ofInstant(local, offset, ZoneId.of(source.readText()));
    }
}
