import java.util.List;
import weir.api.Collector;
import weir.api.tuple.Tuple2;
import weir.datastream.StreamExecutionEnvironment;

/** Counts the words in its arguments. */
public class WordCount {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        System.err.println("parallelism " + env.getParallelism());
        env.fromData(List.of(args))
                .flatMap((String line, Collector<Tuple2<String, Integer>> out) -> {
                    for (String word : line.split(" ")) {
                        out.collect(Tuple2.of(word, 1));
                    }
                })
                .keyBy(word -> word.f0)
                .reduce((left, right) -> Tuple2.of(left.f0, left.f1 + right.f1))
                .print();
        env.execute("word count");
    }
}
