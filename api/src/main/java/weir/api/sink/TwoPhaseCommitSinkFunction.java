package weir.api.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import weir.api.process.CheckpointedFunction;
import weir.api.process.FunctionInitializationContext;
import weir.api.process.FunctionSnapshotContext;
import weir.api.state.CheckpointListener;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.serializers.TypeSerializer;

/**
 * The two-phase commit of Flink 1.x: one transaction for the rows between two barriers, prepared at the barrier and committed
 * once its checkpoint is complete. After a failure, transactions of the checkpoint are committed again and the one that was open
 * is aborted, so committing or aborting twice must equal doing it once. {@link SupportsCommitter} is the shape for new sinks.
 *
 * @param <IN> the rows
 * @param <TXN> what identifies a transaction, and survives in checkpoints
 * @param <CONTEXT> what else the function remembers
 */
public abstract class TwoPhaseCommitSinkFunction<IN, TXN, CONTEXT> extends RichSinkFunction<IN>
        implements CheckpointedFunction, CheckpointListener {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "transactions";

    private final SinkTransactionsSerializer<TXN, CONTEXT> serializer;
    private transient NavigableMap<Long, TXN> prepared;
    private transient ListState<SinkTransactions<TXN, CONTEXT>> state;
    private transient TXN open;
    private transient CONTEXT userContext;
    private transient boolean finished;

    protected TwoPhaseCommitSinkFunction(
            TypeSerializer<TXN> transactionSerializer, TypeSerializer<CONTEXT> contextSerializer) {
        serializer = new SinkTransactionsSerializer<>(transactionSerializer, contextSerializer);
    }

    /** Writes one row as part of {@code transaction}. */
    protected abstract void invoke(TXN transaction, IN value, Context context) throws Exception;

    protected abstract TXN beginTransaction() throws Exception;

    /** The first phase: afterwards nothing may keep a commit from succeeding, not even a restart of this process. */
    protected abstract void preCommit(TXN transaction) throws Exception;

    /** The second phase. An exception fails the job, whose next attempt tries again. */
    protected abstract void commit(TXN transaction);

    protected abstract void abort(TXN transaction);

    /** {@link #commit} after a restart: it may have happened already. */
    protected void recoverAndCommit(TXN transaction) {
        commit(transaction);
    }

    /** {@link #abort} after a restart: it may have happened already. */
    protected void recoverAndAbort(TXN transaction) {
        abort(transaction);
    }

    /** The context of a function that begins without any. */
    protected Optional<CONTEXT> initializeUserContext() {
        return Optional.empty();
    }

    protected Optional<CONTEXT> getUserContext() {
        return Optional.ofNullable(userContext);
    }

    /** Called once for each restored context, with the transactions that came with it and are settled. */
    protected void finishRecoveringContext(Collection<TXN> handledTransactions) {}

    /** No row follows in {@code transaction}: the input has ended. */
    protected void finishProcessing(TXN transaction) {}

    /** The transaction that is being written; null after the end of the input. */
    protected TXN currentTransaction() {
        return open;
    }

    /** What is prepared, by checkpoint. */
    protected Stream<Map.Entry<Long, TXN>> pendingTransactions() {
        return prepared.entrySet().stream();
    }

    @Override
    public final void invoke(IN value, Context context) throws Exception {
        invoke(open, value, context);
    }

    @Override
    public final void finish() {
        finished = true;
        finishProcessing(open);
    }

    /** Commits the last rows of a run that takes no checkpoints. For the engine. */
    public final void commitWithoutCheckpoint() throws Exception {
        preCommit(open);
        commit(open);
        open = null;
    }

    @Override
    public final void notifyCheckpointComplete(long checkpointId) {
        NavigableMap<Long, TXN> due = prepared.headMap(checkpointId, true);
        while (!due.isEmpty()) {
            commit(due.firstEntry().getValue());
            due.pollFirstEntry();
        }
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {}

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        if (open != null) {
            preCommit(open);
            prepared.put(context.getCheckpointId(), open);
            open = finished ? null : beginTransaction();
        }
        state.update(List.of(new SinkTransactions<>(open, List.copyOf(prepared.values()), userContext)));
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>(STATE, serializer));
        prepared = new TreeMap<>();
        for (SinkTransactions<TXN, CONTEXT> restored : state.get()) {
            settle(restored);
        }
        if (userContext == null) {
            userContext = initializeUserContext().orElse(null);
        }
        open = beginTransaction();
    }

    @Override
    public void close() throws Exception {
        super.close();
        if (open != null) {
            abort(open);
            open = null;
        }
    }

    private void settle(SinkTransactions<TXN, CONTEXT> restored) {
        List<TXN> handled = new ArrayList<>(restored.prepared());
        handled.forEach(this::recoverAndCommit);
        if (restored.open() != null) {
            recoverAndAbort(restored.open());
            handled.add(restored.open());
        }
        if (restored.context() != null) {
            userContext = restored.context();
            finishRecoveringContext(handled);
        }
    }
}
