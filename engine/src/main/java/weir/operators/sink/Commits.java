package weir.operators.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.SupportsCommitter;
import weir.base.WeirException;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.VersionedList;

/**
 * What the writer of one task has prepared, until it is committed: never before its checkpoint is complete, in the order of the
 * checkpoints, and once more after a restore, since nobody knows how far the last attempt came. Nothing is ever dropped: what
 * can't be committed fails the job.
 */
final class Commits<C> implements AutoCloseable {
    /** With the delays below, an outage of about 40 seconds is waited for; a longer one is for the restart strategy. */
    private static final int MOST_RETRIES = 10;

    private static final long FIRST_DELAY_MILLIS = 100;
    private static final long LONGEST_DELAY_MILLIS = 10_000;

    /** Where that waits which was prepared outside a checkpoint, until the next one takes it along. */
    private static final long NEXT_CHECKPOINT = Long.MAX_VALUE;

    private final OperatorContext context;
    private final SupportsCommitter<C> sink;
    private final VersionedList<C> section;
    private final TreeMap<Long, List<PreparedCommit<C>>> waiting = new TreeMap<>();
    private Committer<C> committer;
    private long complete = Long.MIN_VALUE;
    private boolean retrying;
    private long retryMillis;

    Commits(OperatorContext context, SupportsCommitter<C> sink) {
        this.context = context;
        this.sink = sink;
        this.section = new VersionedList<>("committables", sink.getCommittableSerializer());
    }

    /** Commits what the restored checkpoint holds, before the writer does anything. */
    void open(CommitterInitContext init) throws Exception {
        committer = sink.createCommitter(init);
        commitDue();
    }

    void restore(StateInput source) throws IOException {
        OperatorContext.Slice slice = context.slice();
        complete = source.checkpointId();
        add(complete, section.readOf(source, slice.index(), slice.parallelism()));
    }

    /** The writer has prepared more. */
    void add(Collection<C> committables) {
        add(NEXT_CHECKPOINT, committables);
    }

    /** What has been prepared so far is part of this checkpoint. */
    void takeAlong(long checkpointId) {
        List<PreparedCommit<C>> prepared = waiting.remove(NEXT_CHECKPOINT);
        if (prepared != null) {
            waiting.put(checkpointId, prepared);
        }
    }

    void snapshot(StateOutput target) throws IOException {
        List<C> committables = new ArrayList<>();
        waiting.values().forEach(prepared -> prepared.forEach(one -> committables.add(one.getCommittable())));
        section.write(committables, target);
    }

    /** A checkpoint is complete, and what it holds is due. */
    void complete(long checkpointId) throws Exception {
        complete = Math.max(complete, checkpointId);
        commitDue();
    }

    /** Tries again what is to be tried again by now; true once nothing is due. */
    boolean retry() throws Exception {
        if (retrying && context.processingTimers().currentTimeMillis() >= retryMillis) {
            retrying = false;
            commitDue();
        }
        return waiting.isEmpty() || waiting.firstKey() > complete;
    }

    /** No checkpoint will come: all that was prepared is due. */
    void completeAll() throws Exception {
        complete(NEXT_CHECKPOINT);
    }

    /** True once nothing is left to commit. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Override
    public void close() throws Exception {
        if (committer != null) {
            committer.close();
        }
    }

    private void add(long checkpointId, Collection<C> committables) {
        if (!committables.isEmpty()) {
            List<PreparedCommit<C>> prepared = waiting.computeIfAbsent(checkpointId, missing -> new ArrayList<>());
            committables.forEach(committable -> prepared.add(new PreparedCommit<>(committable)));
        }
    }

    /** Checkpoint by checkpoint: a later one waits until all of an earlier one is committed. */
    private void commitDue() throws Exception {
        while (!retrying && !waiting.isEmpty() && waiting.firstKey() <= complete) {
            Map.Entry<Long, List<PreparedCommit<C>>> oldest = waiting.firstEntry();
            commit(oldest.getValue());
            if (oldest.getValue().isEmpty()) {
                waiting.remove(oldest.getKey());
            } else {
                retryLater(oldest.getValue());
            }
        }
    }

    private void commit(List<PreparedCommit<C>> prepared) throws InterruptedException {
        prepared.forEach(PreparedCommit::begin);
        try {
            committer.commit(List.copyOf(prepared));
        } catch (IOException | RuntimeException e) {
            throw failed(prepared.get(0), e);
        }
        for (PreparedCommit<C> one : prepared) {
            if (one.failure() != null) {
                throw failed(one, one.failure());
            }
        }
        prepared.removeIf(one -> !one.isToBeRetried());
    }

    private void retryLater(List<PreparedCommit<C>> left) {
        int tries =
                left.stream().mapToInt(PreparedCommit::getNumberOfRetries).max().getAsInt();
        if (tries > MOST_RETRIES) {
            throw failed(left.get(0), new IOException("it still is to be tried later after " + tries + " tries"));
        }
        retrying = true;
        long delay = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << (tries - 1));
        retryMillis = context.processingTimers().currentTimeMillis() + delay;
        context.processingTimers().schedule(retryMillis, due -> {
            retrying = false;
            commitDue();
        });
    }

    private WeirException failed(PreparedCommit<C> one, Throwable cause) {
        String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new WeirException(
                "Operator '" + context.name() + "' could not commit " + one.getCommittable()
                        + ", which belongs to checkpoint " + waiting.firstKey() + " or the end of the input: " + why
                        + ". It is prepared and part of that checkpoint; a start from there commits it first.",
                cause);
    }
}
