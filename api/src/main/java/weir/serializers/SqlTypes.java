package weir.serializers;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;

/** The three times of JDBC, apart so that a program without them does not load their module. */
final class SqlTypes {
    static final TypeSerializer<Date> DATE = ValueSerializer.mutable(
            Date.class,
            "sql-date",
            (v, out) -> out.writeLong(v.getTime()),
            in -> new Date(in.readLong()),
            v -> new Date(v.getTime()));

    static final TypeSerializer<Time> TIME = ValueSerializer.mutable(
            Time.class,
            "sql-time",
            (v, out) -> out.writeLong(v.getTime()),
            in -> new Time(in.readLong()),
            v -> new Time(v.getTime()));

    static final TypeSerializer<Timestamp> TIMESTAMP = ValueSerializer.mutable(
            Timestamp.class,
            "sql-timestamp",
            (v, out) -> {
                out.writeLong(v.getTime());
                out.writeInt(v.getNanos());
            },
            in -> timestamp(in.readLong(), in.readInt()),
            v -> timestamp(v.getTime(), v.getNanos()));

    private SqlTypes() {}

    private static Timestamp timestamp(long millis, int nanos) {
        Timestamp timestamp = new Timestamp(millis);
        timestamp.setNanos(nanos);
        return timestamp;
    }
}
