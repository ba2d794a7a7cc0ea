package weir.datastream;

import java.time.Duration;
import weir.api.Collector;
import weir.api.functions.CoGroupFunction;
import weir.api.functions.FlatJoinFunction;
import weir.api.functions.Function;
import weir.api.functions.JoinFunction;
import weir.api.functions.KeySelector;
import weir.api.time.Time;
import weir.api.windowing.Evictor;
import weir.api.windowing.Trigger;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.datastream.CoGroupedStreams.TaggedUnion;
import weir.operators.basic.FunctionAdapter;
import weir.types.TypeInformation;

/**
 * Two streams on the way to being joined: every pair of records with the same key in the same window goes to a function.
 *
 * <p>An inner join; for records without a partner use {@link DataStream#coGroup}.
 */
public class JoinedStreams<T1, T2> {
    private final CoGroupedStreams<T1, T2> groups;

    public JoinedStreams(DataStream<T1> input1, DataStream<T2> input2) {
        this.groups = new CoGroupedStreams<>(input1, input2);
    }

    /** Names the key of the first stream. */
    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector) {
        return new Where<>(groups.where(keySelector));
    }

    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector, TypeInformation<KEY> keyType) {
        return new Where<>(groups.where(keySelector, keyType));
    }

    /** Two streams of which the first has a key. */
    public class Where<KEY> {
        private final CoGroupedStreams<T1, T2>.Where<KEY> groups;

        Where(CoGroupedStreams<T1, T2>.Where<KEY> groups) {
            this.groups = groups;
        }

        /** Names the key of the second stream. */
        public EqualTo equalTo(KeySelector<T2, KEY> keySelector) {
            return new EqualTo(groups.equalTo(keySelector));
        }

        public EqualTo equalTo(KeySelector<T2, KEY> keySelector, TypeInformation<KEY> keyType) {
            return new EqualTo(groups.equalTo(keySelector, keyType));
        }

        /** Two streams with a key each. */
        public class EqualTo {
            private final CoGroupedStreams<T1, T2>.Where<KEY>.EqualTo groups;

            EqualTo(CoGroupedStreams<T1, T2>.Where<KEY>.EqualTo groups) {
                this.groups = groups;
            }

            /** Names the windows that records have to share. */
            public <W extends Window> WithWindow<T1, T2, KEY, W> window(
                    WindowAssigner<? super TaggedUnion<T1, T2>, W> assigner) {
                return new WithWindow<>(groups.window(assigner));
            }
        }
    }

    /** Two streams with keys and windows; says how windows behave, then what to make of the pairs. */
    public static class WithWindow<T1, T2, KEY, W extends Window> {
        private final CoGroupedStreams.WithWindow<T1, T2, KEY, W> groups;

        WithWindow(CoGroupedStreams.WithWindow<T1, T2, KEY, W> groups) {
            this.groups = groups;
        }

        public WithWindow<T1, T2, KEY, W> trigger(Trigger<? super TaggedUnion<T1, T2>, ? super W> newTrigger) {
            groups.trigger(newTrigger);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> evictor(Evictor<? super TaggedUnion<T1, T2>, ? super W> newEvictor) {
            groups.evictor(newEvictor);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> allowedLateness(Duration newLateness) {
            groups.allowedLateness(newLateness);
            return this;
        }

        public WithWindow<T1, T2, KEY, W> allowedLateness(Time newLateness) {
            groups.allowedLateness(newLateness);
            return this;
        }

        /** Makes one record of every pair. */
        public <T> SingleOutputStreamOperator<T> apply(JoinFunction<T1, T2, T> function) {
            return groups.apply(new PairsOfGroups<T1, T2, T>(
                    function, (first, second, out) -> out.collect(function.join(first, second))));
        }

        public <T> SingleOutputStreamOperator<T> apply(
                JoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return apply(function).returns(resultType);
        }

        /** Makes any number of records of every pair. */
        public <T> SingleOutputStreamOperator<T> apply(FlatJoinFunction<T1, T2, T> function) {
            return groups.apply(new PairsOfGroups<>(function, function));
        }

        public <T> SingleOutputStreamOperator<T> apply(
                FlatJoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return apply(function).returns(resultType);
        }
    }

    /** Calls a join function for every pair of two groups. */
    private static final class PairsOfGroups<T1, T2, T> implements CoGroupFunction<T1, T2, T>, FunctionAdapter {
        private static final long serialVersionUID = 1L;

        private final Function users;
        private final FlatJoinFunction<T1, T2, T> join;

        /** {@code users} is the function that may want to be opened; {@code join} calls it. */
        PairsOfGroups(Function users, FlatJoinFunction<T1, T2, T> join) {
            this.users = users;
            this.join = join;
        }

        @Override
        public Object adapted() {
            return users;
        }

        @Override
        public void coGroup(Iterable<T1> first, Iterable<T2> second, Collector<T> out) throws Exception {
            for (T1 one : first) {
                for (T2 other : second) {
                    join.join(one, other, out);
                }
            }
        }
    }
}
