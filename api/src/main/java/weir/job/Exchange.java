package weir.job;

import java.io.Serializable;
import java.util.List;

/** How the rows of an edge find the task that takes them. */
public sealed interface Exchange extends Serializable {
    /** Task i sends to task i; the only exchange over which operators are fused at any parallelism. */
    record Forward() implements Exchange {}

    /** Rows of the same key go to the same task. */
    record Hash(KeyFunction key) implements Exchange {}

    /** Rows with equal values in these columns go to the same task; for streams of columns. */
    record HashColumns(List<Integer> columns) implements Exchange {
        public HashColumns {
            columns = List.copyOf(columns);
        }
    }

    /** In turn to all tasks. */
    record Rebalance() implements Exchange {}

    /** In turn to the tasks of the same share, without crossing over. */
    record Rescale() implements Exchange {}

    /** To a task chosen by chance. */
    record Shuffle() implements Exchange {}

    /** To every task. */
    record Broadcast() implements Exchange {}

    /** To the first task. */
    record Global() implements Exchange {}

    /** To the task that the user's partitioner chooses. */
    record Custom(TargetFunction target) implements Exchange {}

    /** Extracts the key of a row. */
    @FunctionalInterface
    interface KeyFunction extends Serializable {
        Object key(Object row) throws Exception;
    }

    /** Chooses among {@code targets} tasks. */
    @FunctionalInterface
    interface TargetFunction extends Serializable {
        int target(Object row, int targets) throws Exception;
    }
}
