package weir.api.process;

import weir.api.OutputTag;
import weir.api.state.BroadcastState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;

/**
 * What the two broadcast functions share. Only broadcast records may change broadcast state: every task sees the same
 * ones, so that the state stays the same everywhere.
 */
public abstract class BaseBroadcastProcessFunction extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    abstract class BaseContext {
        /** The record's timestamp, or null if it has none. */
        public abstract Long timestamp();

        /** Emits to a side output, with the record's timestamp. */
        public abstract <X> void output(OutputTag<X> outputTag, X value);

        public abstract long currentProcessingTime();

        /** The latest watermark of both inputs together, {@link Long#MIN_VALUE} before the first. */
        public abstract long currentWatermark();
    }

    /** What is known beside a broadcast record. */
    public abstract class Context extends BaseContext {
        /** The broadcast state of one of the descriptors that the stream was broadcast with. */
        public abstract <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> stateDescriptor);
    }

    /** What is known beside a record of the other stream. */
    public abstract class ReadOnlyContext extends BaseContext {
        /** The broadcast state of one of the descriptors that the stream was broadcast with. */
        public abstract <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> stateDescriptor);
    }
}
