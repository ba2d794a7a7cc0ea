package weir.api.sink;

import java.util.List;

/**
 * What a checkpoint holds of a {@link TwoPhaseCommitSinkFunction}.
 *
 * @param open the transaction that is being written; null after the end of the input
 * @param prepared those to be committed, the oldest first
 * @param context the function's own; null if it has none
 */
record SinkTransactions<TXN, CONTEXT>(TXN open, List<TXN> prepared, CONTEXT context) {}
