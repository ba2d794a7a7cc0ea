package weir.datastream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.api.CloseableIterator;
import weir.job.Exchange;
import weir.job.OperatorReading;
import weir.operators.sink.HandedOut;
import weir.operators.sink.HandingOut;
import weir.spi.OperatorFactory;
import weir.types.TypeInformation;

/**
 * Adds operators of the engine to a program: what SQL is made of. Their streams may carry batches of columns, which the methods of
 * {@link DataStream} that take functions over records do not understand.
 */
public final class ColumnStreams {
    /** A stream that feeds an operator: how its rows find their task (null for straight on), and which input they go to. */
    public record Input(DataStream<?> stream, Exchange exchange, int port) {}

    /** Where batches leave the job for the program that started it. */
    @FunctionalInterface
    public interface Wrapping {
        weir.spi.Operator around(weir.spi.OperatorContext context, HandingOut<Object> collector) throws Exception;
    }

    private ColumnStreams() {}

    /** A source; {@code single} where more than one task makes no sense. */
    public static DataStream<Object> source(
            StreamExecutionEnvironment environment,
            String name,
            OperatorFactory<?> factory,
            boolean bounded,
            boolean single) {
        if (!bounded) {
            environment.becomeUnbounded();
        }
        return operator(environment, name, factory, List.of(), single);
    }

    /** An operator fed by {@code inputs}. */
    public static SingleOutputStreamOperator<Object> operator(
            StreamExecutionEnvironment environment,
            String name,
            OperatorFactory<?> factory,
            List<Input> inputs,
            boolean single) {
        List<Node.Input> feeding = new ArrayList<>();
        for (Input input : inputs) {
            for (Origin origin : input.stream().origins()) {
                feeding.add(
                        new Node.Input(input.exchange() == null ? origin : origin.by(input.exchange()), input.port()));
            }
        }
        Node node = environment.graph().add(name, factory, feeding);
        node.single = single;
        return new SingleOutputStreamOperator<>(environment, node, (TypeInformation<Object>) null);
    }

    /** Has the program's jobs find classes by {@code loader}, which knows those that statements have brought along. */
    public static void useClasses(StreamExecutionEnvironment environment, ClassLoader loader) {
        environment.useClasses(loader);
    }

    /** Whether an operator that waits to be executed has this uid. */
    public static boolean hasUid(StreamExecutionEnvironment environment, String uid) {
        return environment.graph().hasUid(uid);
    }

    /** Whether all rows of a stream come from one task. */
    public static boolean isSingle(DataStream<?> stream) {
        return stream.origins().stream().allMatch(origin -> origin.node().single);
    }

    /** Whether some rows of a stream come from an operator that has one task. */
    public static boolean isPartlySingle(DataStream<?> stream) {
        return stream.origins().stream().anyMatch(origin -> origin.node().single);
    }

    /** What is known or can be found out of a stream's records; null where only the values will tell. */
    @SuppressWarnings("unchecked")
    public static <T> TypeInformation<T> recordType(DataStream<T> stream) {
        return (TypeInformation<T>) RecordTypes.of(stream);
    }

    /** True where the program reads a source that does not end. */
    public static boolean isUnbounded(StreamExecutionEnvironment environment) {
        return environment.isUnbounded();
    }

    /** What can be read of a job's operators in each task, while it runs and afterwards. */
    public static List<OperatorReading> readings(JobClient job) {
        return job.readings();
    }

    /** The stream of an operator that makes records of a known type. */
    public static <T> SingleOutputStreamOperator<T> records(DataStream<Object> stream, TypeInformation<T> type) {
        return new SingleOutputStreamOperator<>(
                stream.getExecutionEnvironment(), stream.origins().get(0).node(), type);
    }

    /** All rows of several streams. */
    public static DataStream<Object> union(StreamExecutionEnvironment environment, DataStream<?>... streams) {
        List<Origin> origins = new ArrayList<>();
        Arrays.asList(streams).forEach(stream -> origins.addAll(stream.origins()));
        return new DataStream<>(environment, origins, null);
    }

    /** What {@code stream} carries, to be taken while the job runs that {@code executeAsync} starts. */
    public static CloseableIterator<Object> collect(DataStream<?> stream, String name, Wrapping wrapping) {
        StreamExecutionEnvironment environment = stream.getExecutionEnvironment();
        HandedOut<Object> rows = new HandedOut<>();
        OperatorFactory<Void> factory =
                (context, out) -> wrapping.around(context, new HandingOut<>(context, out, rows));
        operator(environment, name, factory, List.of(new Input(stream, null, 0)), true);
        return environment.collecting(new CollectedRows<>(rows));
    }
}
