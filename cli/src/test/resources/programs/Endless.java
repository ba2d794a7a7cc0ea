import weir.api.serialization.SimpleStringEncoder;
import weir.connectors.file.Path;
import weir.connectors.file.sink.FileSink;
import weir.datastream.StreamExecutionEnvironment;

/** Writes numbers into the directory that it is given until it is stopped; says when it has begun. */
public class Endless {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, Long.MAX_VALUE)
                .map(n -> {
                    if (n == 100_001) {
                        System.out.println("begun");
                    }
                    return "number " + n;
                })
                .filter(line -> line.endsWith("00000"))
                .sinkTo(FileSink.forRowFormat(new Path(args[0]), new SimpleStringEncoder<String>()).build());
        env.execute("endless");
    }
}
