package weir.api.functions;

/** Chooses the task, from 0 to {@code numPartitions - 1}, for a key. */
@FunctionalInterface
public interface Partitioner<K> extends Function {
    int partition(K key, int numPartitions);
}
