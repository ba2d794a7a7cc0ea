package weir.datastream;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Runs small programs to their end and hands out what they emitted. */
final class Programs {
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

    /** Executes all that was built in {@code env} and returns what {@code stream} carried, in the order of arrival. */
    static <T> List<T> results(StreamExecutionEnvironment env, DataStream<T> stream) throws Exception {
        return Runs.current().rows(env, stream);
    }
}
