package weir.datastream;

import weir.api.functions.KeySelector;
import weir.job.Exchange;
import weir.types.TypeInformation;

/** What can be done with streams beside what they offer themselves; Flink's name. */
public final class DataStreamUtils {
    private DataStreamUtils() {}

    /**
     * Takes a stream as keyed that is partitioned already, exactly as {@code keyBy} with this selector would do it, and so
     * spares sending its records to other tasks. Records that are not where they belong lose their state after a restore
     * with another parallelism.
     */
    public static <T, K> KeyedStream<T, K> reinterpretAsKeyedStream(
            DataStream<T> stream, KeySelector<T, K> keySelector) {
        return reinterpretAsKeyedStream(stream, keySelector, null);
    }

    public static <T, K> KeyedStream<T, K> reinterpretAsKeyedStream(
            DataStream<T> stream, KeySelector<T, K> keySelector, TypeInformation<K> typeInfo) {
        return new KeyedStream<>(stream, new Exchange.Forward(), keySelector, typeInfo);
    }
}
