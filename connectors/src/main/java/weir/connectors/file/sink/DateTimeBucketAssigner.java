package weir.connectors.file.sink;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import weir.serializers.SimpleVersionedSerializer;

/** Puts each record into the directory of the hour, or other unit of the clock, in which it is written. */
public final class DateTimeBucketAssigner<IN> implements BucketAssigner<IN, String> {
    private static final long serialVersionUID = 1L;

    private static final String ONE_AN_HOUR = "yyyy-MM-dd--HH";

    private final String formatString;
    private final ZoneId zoneId;
    private transient DateTimeFormatter formatter;
    private transient long formattedMillis;
    private transient String formatted;

    /** One directory an hour in the machine's time zone, such as {@code 2026-11-21--07}. */
    public DateTimeBucketAssigner() {
        this(ONE_AN_HOUR);
    }

    /** {@code formatString} is a pattern of {@link DateTimeFormatter}. */
    public DateTimeBucketAssigner(String formatString) {
        this(formatString, ZoneId.systemDefault());
    }

    public DateTimeBucketAssigner(ZoneId zoneId) {
        this(ONE_AN_HOUR, zoneId);
    }

    public DateTimeBucketAssigner(String formatString, ZoneId zoneId) {
        this.formatString = formatString;
        this.zoneId = zoneId;
    }

    @Override
    public String getBucketId(IN element, Context context) {
        long now = context.currentProcessingTime();
        if (formatter == null) {
            formatter = DateTimeFormatter.ofPattern(formatString).withZone(zoneId);
            formattedMillis = now - 1;
        }
        if (now != formattedMillis) {
            formattedMillis = now;
            formatted = formatter.format(Instant.ofEpochMilli(now));
        }
        return formatted;
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }
}
