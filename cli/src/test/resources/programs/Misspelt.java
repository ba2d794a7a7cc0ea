import weir.datastream.StreamExecutionEnvironment;

public class Misspelt {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, 10).mapp(n -> n + 1).print();
        env.execute();
    }
}
