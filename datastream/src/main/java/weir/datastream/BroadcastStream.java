package weir.datastream;

import java.util.List;
import weir.api.state.MapStateDescriptor;
import weir.types.TypeInformation;

/** A stream of which every task gets every record, to keep in the states it was broadcast with. */
public class BroadcastStream<T> {
    private final DataStream<T> stream;
    private final List<MapStateDescriptor<?, ?>> descriptors;

    BroadcastStream(DataStream<T> stream, MapStateDescriptor<?, ?>... descriptors) {
        this.stream = stream.broadcast();
        this.descriptors = List.of(descriptors);
    }

    public TypeInformation<T> getType() {
        return stream.getType();
    }

    public List<MapStateDescriptor<?, ?>> getBroadcastStateDescriptors() {
        return descriptors;
    }

    public StreamExecutionEnvironment getEnvironment() {
        return stream.getExecutionEnvironment();
    }

    DataStream<T> stream() {
        return stream;
    }
}
