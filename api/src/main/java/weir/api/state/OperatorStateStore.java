package weir.api.state;

import java.util.Set;

/** Hands out the state of a parallel task that belongs to no key. */
public interface OperatorStateStore {
    /** A map that every task holds in full. */
    <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> descriptor) throws Exception;

    /** A list whose elements are dealt out evenly over the tasks after a restore. */
    <S> ListState<S> getListState(ListStateDescriptor<S> descriptor) throws Exception;

    /** A list of which every task gets all elements of all tasks after a restore. */
    <S> ListState<S> getUnionListState(ListStateDescriptor<S> descriptor) throws Exception;

    Set<String> getRegisteredStateNames();

    Set<String> getRegisteredBroadcastStateNames();
}
