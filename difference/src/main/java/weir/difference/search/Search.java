package weir.difference.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import weir.difference.engine.Answer;
import weir.difference.engine.EngineProcess;
import weir.difference.generate.QueryMaker;

/**
 * Runs random queries on both engines and tells where they differ: {@code --seed N} names the first query, {@code --queries N} how many
 * there are, {@code --batch} runs them in batch mode, {@code --no-shrink} shows differences as they were found, {@code --failures} also
 * shows what Flink refuses.
 */
public final class Search {
    private final Trial.Engines engines;
    private final Options options;
    private final QueryMaker maker;
    private final Map<Comparison.Kind, Integer> counts = new EnumMap<>(Comparison.Kind.class);

    private Search(Trial.Engines engines, Options options) {
        this.engines = engines;
        this.options = options;
        this.maker = new QueryMaker(options.mode());
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        Path folder = Files.createTempDirectory("difference");
        Path home = Path.of(System.getProperty("weir.difference.home"), "target");
        try (EngineProcess weir = process("weir.difference.weir.WeirEngine", "weir", home, options);
                EngineProcess flink = process("weir.difference.flink.FlinkEngine", "flink", home, options)) {
            new Search(new Trial.Engines(weir, flink, folder), options).run();
        }
    }

    private static EngineProcess process(String program, String name, Path home, Options options) {
        String classPath = System.getProperty("weir.difference." + name + ".classpath");
        return new EngineProcess(
                program, options.mode(), classPath, home.resolve(name + ".log").toFile());
    }

    private void run() {
        for (long seed = options.seed(); seed < options.seed() + options.queries(); seed++) {
            Trial trial = engines.run(maker.make(seed));
            counts.merge(trial.kind(), 1, Integer::sum);
            if (options.failures() && trial.flink() instanceof Answer.Failure) {
                System.out.println("-- seed " + seed + "\n" + Report.of(trial));
            } else if (trial.kind().isDifference()) {
                Trial shown = options.shrink() ? new Shrinker(engines).shrink(trial) : trial;
                System.out.println("-- seed " + seed + "\n" + Report.of(shown));
            }
        }
        System.out.println(options.queries() + " queries from seed " + options.seed() + ", "
                + options.mode().option() + ": " + counts);
    }
}
