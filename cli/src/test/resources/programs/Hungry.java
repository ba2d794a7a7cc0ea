import java.util.ArrayList;
import java.util.List;
import weir.datastream.StreamExecutionEnvironment;

/** Keeps everything for ever. */
public class Hungry {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, Long.MAX_VALUE).map(n -> Keeper.keep(n)).name("hoard").print();
        env.execute("hungry");
    }

    static class Keeper {
        static final List<long[]> KEPT = new ArrayList<>();

        static int keep(long n) {
            synchronized (KEPT) {
                KEPT.add(new long[10_000]);
                return KEPT.size();
            }
        }
    }
}
