package weir.datastream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import weir.api.Collector;
import weir.api.functions.CoGroupFunction;
import weir.api.functions.KeySelector;
import weir.api.functions.MapFunction;
import weir.api.time.Time;
import weir.api.windowing.Evictor;
import weir.api.windowing.Trigger;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.api.windowing.WindowFunction;
import weir.operators.basic.FunctionAdapter;
import weir.types.TypeInformation;

/**
 * Two streams on the way to being grouped: records of both with the same key in the same window go to a function
 * together, also where only one side has any.
 *
 * <pre>{@code
 * orders.coGroup(payments).where(o -> o.id).equalTo(p -> p.order).window(...).apply(function)
 * }</pre>
 */
public class CoGroupedStreams<T1, T2> {
    private final DataStream<T1> input1;
    private final DataStream<T2> input2;

    public CoGroupedStreams(DataStream<T1> input1, DataStream<T2> input2) {
        this.input1 = input1;
        this.input2 = input2;
    }

    /** Names the key of the first stream. */
    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector) {
        return where(keySelector, null);
    }

    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector, TypeInformation<KEY> keyType) {
        return new Where<>(keySelector, keyType);
    }

    /** Two streams of which the first has a key. */
    public class Where<KEY> {
        private final KeySelector<T1, KEY> keySelector1;
        private final TypeInformation<KEY> keyType;

        Where(KeySelector<T1, KEY> keySelector1, TypeInformation<KEY> keyType) {
            this.keySelector1 = keySelector1;
            this.keyType = keyType;
        }

        /** Names the key of the second stream. */
        public EqualTo equalTo(KeySelector<T2, KEY> keySelector) {
            return equalTo(keySelector, keyType);
        }

        public EqualTo equalTo(KeySelector<T2, KEY> keySelector, TypeInformation<KEY> otherKeyType) {
            return new EqualTo(keySelector, otherKeyType);
        }

        /** Two streams with a key each. */
        public class EqualTo {
            private final KeySelector<T2, KEY> keySelector2;
            private final TypeInformation<KEY> keyType;

            EqualTo(KeySelector<T2, KEY> keySelector2, TypeInformation<KEY> keyType) {
                this.keySelector2 = keySelector2;
                this.keyType = keyType;
            }

            /** Names the windows that records have to share. */
            public <W extends Window> WithWindow<T1, T2, KEY, W> window(
                    WindowAssigner<? super TaggedUnion<T1, T2>, W> assigner) {
                KeySelector<T1, KEY> key1 = keySelector1;
                KeySelector<T2, KEY> key2 = keySelector2;
                KeyedStream<TaggedUnion<T1, T2>, KEY> both = tagged(input1, TaggedUnion::<T1, T2>one)
                        .union(tagged(input2, TaggedUnion::<T1, T2>two))
                        .keyBy(row -> row.isOne() ? key1.getKey(row.getOne()) : key2.getKey(row.getTwo()), keyType);
                return new WithWindow<>(both.window(assigner));
            }
        }
    }

    /** Tags rows where they are made, so that they travel once. */
    private static <I, T1, T2> DataStream<TaggedUnion<T1, T2>> tagged(
            DataStream<I> input, MapFunction<I, TaggedUnion<T1, T2>> tag) {
        return input.map(tag).name("Tag").setParallelism(input.getParallelism());
    }

    /** Two streams with keys and windows; says how windows behave, then what to make of the groups. */
    public static class WithWindow<T1, T2, KEY, W extends Window> {
        private final WindowedStream<TaggedUnion<T1, T2>, KEY, W> windows;

        WithWindow(WindowedStream<TaggedUnion<T1, T2>, KEY, W> windows) {
            this.windows = windows;
        }

        public WithWindow<T1, T2, KEY, W> trigger(Trigger<? super TaggedUnion<T1, T2>, ? super W> newTrigger) {
            windows.trigger(newTrigger);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> evictor(Evictor<? super TaggedUnion<T1, T2>, ? super W> newEvictor) {
            windows.evictor(newEvictor);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> allowedLateness(Duration newLateness) {
            windows.allowedLateness(newLateness);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> allowedLateness(Time newLateness) {
            return allowedLateness(newLateness.toDuration());
        }

        /** Hands both groups of each key and window to {@code function}. */
        public <T> SingleOutputStreamOperator<T> apply(CoGroupFunction<T1, T2, T> function) {
            return windows.apply(new GroupsOfWindow<>(function));
        }

        public <T> SingleOutputStreamOperator<T> apply(
                CoGroupFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return apply(function).returns(resultType);
        }
    }

    /** A record of either stream. */
    public record TaggedUnion<T1, T2>(T1 one, T2 two) {
        public static <T1, T2> TaggedUnion<T1, T2> one(T1 one) {
            return new TaggedUnion<>(one, null);
        }

        public static <T1, T2> TaggedUnion<T1, T2> two(T2 two) {
            return new TaggedUnion<>(null, two);
        }

        public boolean isOne() {
            return one != null;
        }

        public boolean isTwo() {
            return two != null;
        }

        public T1 getOne() {
            return one;
        }

        public T2 getTwo() {
            return two;
        }
    }

    /** Sorts the records of a window by the stream they came from, in the order in which they came. */
    private static final class GroupsOfWindow<T1, T2, T, KEY, W extends Window>
            implements WindowFunction<TaggedUnion<T1, T2>, T, KEY, W>, FunctionAdapter {
        private static final long serialVersionUID = 1L;

        private final CoGroupFunction<T1, T2, T> function;

        GroupsOfWindow(CoGroupFunction<T1, T2, T> function) {
            this.function = function;
        }

        @Override
        public Object adapted() {
            return function;
        }

        @Override
        public void apply(KEY key, W window, Iterable<TaggedUnion<T1, T2>> rows, Collector<T> out) throws Exception {
            List<T1> first = new ArrayList<>();
            List<T2> second = new ArrayList<>();
            for (TaggedUnion<T1, T2> row : rows) {
                if (row.isOne()) {
                    first.add(row.getOne());
                } else {
                    second.add(row.getTwo());
                }
            }
            function.coGroup(first, second, out);
        }
    }
}
