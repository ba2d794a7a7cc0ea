package weir.api.time;

/** Keeps the timestamp that a record has already. */
public final class RecordTimestampAssigner<T> implements TimestampAssigner<T> {
    @Override
    public long extractTimestamp(T element, long recordTimestamp) {
        return recordTimestamp;
    }
}
