package weir.datastream;

import weir.job.Vertex;

/** The end of a stream, for naming and placing the sink. */
public class DataStreamSink<T> {
    /** How plans and messages tell sinks from other operators. */
    static final String PREFIX = "Sink: ";

    private final Node node;

    DataStreamSink(Node node) {
        this.node = node;
    }

    public DataStreamSink<T> name(String name) {
        node.name = PREFIX + name;
        return this;
    }

    /** Gives the sink the identity its state is found again by. */
    public DataStreamSink<T> uid(String uid) {
        node.uid = uid;
        return this;
    }

    public DataStreamSink<T> setParallelism(int parallelism) {
        node.parallelism = parallelism;
        return this;
    }

    public DataStreamSink<T> setMaxParallelism(int maxParallelism) {
        node.maxParallelism = maxParallelism;
        return this;
    }

    /** Kept for plans; the name stays what messages and metrics show. */
    public DataStreamSink<T> setDescription(String description) {
        node.description = description;
        return this;
    }

    public DataStreamSink<T> disableChaining() {
        node.chaining = Vertex.Chaining.NEVER;
        return this;
    }

    public DataStreamSink<T> slotSharingGroup(String slotSharingGroup) {
        node.slotSharingGroup = slotSharingGroup;
        return this;
    }
}
