package weir.datastream;

import java.util.List;
import java.util.function.Supplier;
import weir.api.OutputTag;
import weir.job.Vertex;
import weir.types.TypeHint;
import weir.types.TypeInformation;

/** The stream that an operator makes, and the operator itself to name, place and identify. */
public class SingleOutputStreamOperator<T> extends DataStream<T> {
    private final Node node;

    SingleOutputStreamOperator(StreamExecutionEnvironment environment, Node node, TypeInformation<T> type) {
        super(environment, List.of(new Origin(node, null, null)), type);
        this.node = node;
    }

    Node node() {
        return node;
    }

    /** Has {@code records} say what comes, if somebody asks. */
    final SingleOutputStreamOperator<T> telling(Supplier<TypeInformation<?>> records) {
        node.records = records;
        return this;
    }

    public String getName() {
        return node.name;
    }

    public SingleOutputStreamOperator<T> name(String name) {
        node.name = name;
        return this;
    }

    /** Gives the operator the identity its state is found again by; it must be its own within the job. */
    public SingleOutputStreamOperator<T> uid(String uid) {
        node.uid = uid;
        return this;
    }

    /** Kept for plans; the name stays what messages and metrics show. */
    public SingleOutputStreamOperator<T> setDescription(String description) {
        node.description = description;
        return this;
    }

    /** Sets how many tasks run the operator. */
    public SingleOutputStreamOperator<T> setParallelism(int parallelism) {
        if (node.single && parallelism != 1) {
            throw new IllegalArgumentException("Operator '" + node.name
                    + "' sees all rows in one task and cannot have parallelism " + parallelism + ".");
        }
        node.parallelism = parallelism;
        return this;
    }

    /** Sets how many key groups the operator's state is cut into: the most tasks it can ever have. */
    public SingleOutputStreamOperator<T> setMaxParallelism(int maxParallelism) {
        node.maxParallelism = maxParallelism;
        return this;
    }

    /** Keeps the operator to one task whatever the environment's parallelism. */
    public SingleOutputStreamOperator<T> forceNonParallel() {
        node.single = true;
        return this;
    }

    /** Accepted for Flink's sake: a batch leaves as soon as its task has nothing else to do, so there is no timeout. */
    public SingleOutputStreamOperator<T> setBufferTimeout(long timeoutMillis) {
        return this;
    }

    public SingleOutputStreamOperator<T> disableChaining() {
        node.chaining = Vertex.Chaining.NEVER;
        return this;
    }

    public SingleOutputStreamOperator<T> startNewChain() {
        node.chaining = Vertex.Chaining.HEAD;
        return this;
    }

    /** Puts the operator on workers that only operators of the same group share. */
    public SingleOutputStreamOperator<T> slotSharingGroup(String slotSharingGroup) {
        node.slotSharingGroup = slotSharingGroup;
        return this;
    }

    /** Never needed: types are found from the values. What is given here is what {@link #getType} says. */
    public SingleOutputStreamOperator<T> returns(Class<T> typeClass) {
        return returns(TypeInformation.of(typeClass));
    }

    public SingleOutputStreamOperator<T> returns(TypeHint<T> typeHint) {
        return returns(TypeInformation.of(typeHint));
    }

    public SingleOutputStreamOperator<T> returns(TypeInformation<T> typeInfo) {
        setType(typeInfo);
        return this;
    }

    /**
     * The rows that the operator emitted to {@code sideOutputTag}.
     *
     * @throws IllegalArgumentException if a tag of the same id was asked for with another type before
     */
    public <X> SideOutputDataStream<X> getSideOutput(OutputTag<X> sideOutputTag) {
        TypeInformation<X> type = sideOutputTag.getTypeInfo();
        TypeInformation<?> before = type == null ? null : node.sideTypes.putIfAbsent(sideOutputTag.getId(), type);
        if (before != null && !before.equals(type)) {
            throw new IllegalArgumentException("The side output '" + sideOutputTag.getId() + "' of operator '"
                    + node.name + "' is asked for as " + type + " and was asked for as " + before
                    + " before. Give each side output an id of its own.");
        }
        Origin origin = new Origin(node, null, sideOutputTag.getId());
        return new SideOutputDataStream<>(getExecutionEnvironment(), origin, type);
    }
}
