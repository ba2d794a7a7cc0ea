package weir.examples;

import java.util.Locale;
import weir.api.Collector;
import weir.api.RuntimeExecutionMode;
import weir.api.config.ParameterTool;
import weir.api.tuple.Tuple2;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;

/**
 * Counts words: {@code weir run WordCount.java [--input FILE]}. In batch mode, so each word is printed once, with its final
 * count; {@code --mode streaming} prints every step on the way.
 */
public final class WordCount {
    private static final String[] PROVERBS = {
        "still waters run deep",
        "a rolling stone gathers no moss",
        "the water that turns the mill is never the same water",
        "you never miss the water till the well runs dry",
    };

    private WordCount() {}

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setRuntimeMode(
                RuntimeExecutionMode.valueOf(parameters.get("mode", "batch").toUpperCase(Locale.ROOT)));
        DataStream<String> lines =
                parameters.has("input") ? env.readTextFile(parameters.get("input")) : env.fromData(PROVERBS);
        counts(lines).print();
        env.execute("Word Count");
    }

    /** Each word in lower case with the number of times it was seen; a word is a run of letters and digits. */
    static DataStream<Tuple2<String, Integer>> counts(DataStream<String> lines) {
        return lines.flatMap(WordCount::split).keyBy(word -> word.f0).sum(1);
    }

    private static void split(String line, Collector<Tuple2<String, Integer>> words) {
        for (String word : line.toLowerCase(Locale.ROOT).split("\\W+")) {
            if (!word.isEmpty()) {
                words.collect(new Tuple2<>(word, 1));
            }
        }
    }
}
