import weir.datastream.StreamExecutionEnvironment;

/** Fails on a record. */
public class Divides {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromData(1, 2, 0).map(n -> 10 / n).name("divide").print();
        env.execute("divisions");
    }
}
