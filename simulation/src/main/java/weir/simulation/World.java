package weir.simulation;

import java.util.ArrayList;
import java.util.List;
import weir.base.RandomSource;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.testing.TestOutput;

/** What a scenario builds its job with. */
public final class World {
    private final StreamExecutionEnvironment environment;
    private final RandomSource random;
    private final List<TestOutput<?>> outputs = new ArrayList<>();

    World(StreamExecutionEnvironment environment, RandomSource random) {
        this.environment = environment;
        this.random = random;
    }

    public StreamExecutionEnvironment environment() {
        return environment;
    }

    /** Chance that belongs to the seed: for the shape of the job, never for its rows. */
    public RandomSource random() {
        return random;
    }

    /** Keeps what reaches the end of {@code stream}. */
    public void output(DataStream<?> stream) {
        outputs.add(new TestOutput<>(stream));
    }

    /** What every output got, in the order of arrival. */
    List<List<Object>> results() {
        List<List<Object>> results = new ArrayList<>();
        for (TestOutput<?> output : outputs) {
            results.add(new ArrayList<>(output.take()));
        }
        return results;
    }
}
