package weir.bench;

import weir.api.Collector;
import weir.api.tuple.Tuple2;
import weir.datastream.StreamExecutionEnvironment;

/** The program that {@link Start} has the launcher run. */
public final class WordCountJob {
    private WordCountJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.readTextFile(arguments[0])
                .flatMap((String line, Collector<Tuple2<String, Integer>> out) -> {
                    for (String word : line.split(" ")) {
                        out.collect(Tuple2.of(word, 1));
                    }
                })
                .keyBy(pair -> pair.f0)
                .sum(1)
                .print();
        env.execute("word count");
    }
}
