package weir.datastream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import weir.api.sink.SinkFunction;

/** Runs small programs to their end and hands out what they emitted. */
final class Programs {
    private static final Map<Integer, List<Object>> RESULTS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Programs() {}

    /** Parallelism and rows per batch that every result must be independent of. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(1, 1024),
                Arguments.of(1, 1),
                Arguments.of(2, 1024),
                Arguments.of(2, 1),
                Arguments.of(2, 3));
    }

    /** An environment of the given shape. */
    static StreamExecutionEnvironment environment(int parallelism, int batchRows) {
        return StreamExecutionEnvironment.getExecutionEnvironment()
                .setParallelism(parallelism)
                .setBatchRows(batchRows);
    }

    /** What {@code program} emits, in the order of arrival. */
    static <T> List<T> results(
            StreamExecutionEnvironment env, Function<StreamExecutionEnvironment, DataStream<T>> program)
            throws Exception {
        return results(env, program.apply(env));
    }

    /** Executes all that was built in {@code env} and returns what {@code stream} carried. */
    @SuppressWarnings("unchecked")
    static <T> List<T> results(StreamExecutionEnvironment env, DataStream<T> stream) throws Exception {
        int id = NEXT.incrementAndGet();
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());
        RESULTS.put(id, seen);
        try {
            stream.addSink(new Keep<T>(id)).setParallelism(1);
            env.execute();
            return (List<T>) new ArrayList<>(seen);
        } finally {
            RESULTS.remove(id);
        }
    }

    private record Keep<T>(int id) implements SinkFunction<T> {
        @Override
        public void invoke(T value) {
            RESULTS.get(id).add(value);
        }
    }
}
