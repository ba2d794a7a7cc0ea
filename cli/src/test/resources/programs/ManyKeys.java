import weir.datastream.StreamExecutionEnvironment;

/** Keeps state for more keys than any heap holds. */
public class ManyKeys {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, Long.MAX_VALUE)
                .map(n -> "key number " + n)
                .keyBy(key -> key)
                .reduce((first, second) -> first)
                .name("first of each")
                .filter(key -> false)
                .print();
        env.execute("many keys");
    }
}
