package weir.simulation;

import java.util.List;
import java.util.OptionalLong;
import weir.simulation.disk.PublishedCheckpoints;
import weir.simulation.fault.Findings;
import weir.simulation.ledger.ExternalStore;

/** Which checkpoints have been completed, over all lives of the job, and which were gone on from. */
final class History implements ExternalStore.Witness {
    private static final long NOWHERE = -1;

    private final Findings findings;
    private final PublishedCheckpoints published;
    private long newestCompleted;
    private boolean damaged;
    private long fellBackTo = NOWHERE;

    private long restores;

    History(Findings findings, PublishedCheckpoints published) {
        this.findings = findings;
        this.published = published;
    }

    /** A process knows that a checkpoint is complete; 0 if it knows of none. */
    void completed(long checkpointId) {
        newestCompleted = Math.max(newestCompleted, checkpointId);
    }

    /** A bit has turned around in the newest checkpoint: an older one may be gone on from, if that is said. */
    void damaged() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** True if an older checkpoint was gone on from than the newest, and nothing in {@code notices} says so. */
    boolean fellBackSilently(List<String> notices) {
        if (fellBackTo == NOWHERE) {
            return false;
        }
        // Once it has been said, the damaged checkpoint counts no more, and may be gone when the next process comes.
        newestCompleted = fellBackTo;
        fellBackTo = NOWHERE;
        return notices.stream().noneMatch(notice -> notice.contains("damaged"));
    }

    /** The newest checkpoint that is to be gone on from; 0 if the job may begin anew. */
    @Override
    public long newestCompleted() {
        return newestCompleted;
    }

    long restores() {
        return restores;
    }

    @Override
    public int publishedCount() {
        return published.count();
    }

    @Override
    public void restored(OptionalLong checkpointId, long newestAtBegin) {
        long id = checkpointId.orElse(0);
        fellBackTo = id < newestAtBegin ? id : fellBackTo;
        restores += checkpointId.isPresent() ? 1 : 0;
        findings.check(
                id >= newestAtBegin || damaged,
                "I9",
                (id == 0 ? "the job began anew" : "the job went on from checkpoint " + id) + " although checkpoint "
                        + newestAtBegin + " was complete");
        findings.check(
                id == 0 || published.contains(id),
                "I9",
                "the job went on from checkpoint " + id + ", which never was complete");
    }
}
