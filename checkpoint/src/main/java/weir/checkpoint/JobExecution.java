package weir.checkpoint;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import weir.base.ForwardClock;
import weir.base.Platform;
import weir.base.WeirException;
import weir.batch.Message.Barrier.Purpose;
import weir.engine.JobPart;
import weir.engine.JobRun;
import weir.engine.Restoration;
import weir.job.Job;
import weir.job.OperatorReading;
import weir.job.RunningJob;
import weir.serializers.IncompatibleSchemaException;
import weir.spi.CheckpointSettings.Retention;
import weir.spi.RestartSettings;

/**
 * One job from its start to its end: attempt after attempt, each going on from the newest complete checkpoint. {@link #start}
 * gives it and its workers threads; a simulation gives turns to the actors and to the workers of {@link #run} instead.
 */
public final class JobExecution extends Actor implements RunningJob {
    private final Job job;
    private final Platform platform;
    private final ClassLoader userClassLoader;
    private final Consumer<String> notices;
    private final StartingPoint startingPoint;
    private final StateWriter writer = new StateWriter();
    private final CheckpointCoordinator coordinator;
    private final RestartStrategy restarts;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Region> regions;
    private volatile Outcome outcome = Outcome.RUNNING;
    private volatile Throwable failure;
    private volatile boolean cancelled;
    private volatile boolean threaded;
    private long completedAtFailure;

    /** The last failure that the restart strategy was asked about, and its answer: all regions may fail for one reason. */
    private Throwable counted;

    private long delayMillis;

    /** Why the job gives up, once it does. */
    private Throwable reason;

    /**
     * Prepares the first attempt and opens nothing yet.
     *
     * @param home where checkpoints and savepoints go if the job's settings do not say
     * @param notices told, in a sentence each, what happens to the job that its user may want to know
     */
    public JobExecution(
            Job job, Platform platform, ClassLoader userClassLoader, SnapshotHome home, Consumer<String> notices)
            throws Exception {
        super("weir-coordinator");
        this.job = job;
        this.platform = platform.with(new ForwardClock(platform.clock()));
        this.userClassLoader = userClassLoader;
        this.notices = notices;
        this.startingPoint = StartingPoint.of(job, platform, home);
        this.restarts = new RestartStrategy(job.settings().restarts(), platform.random("restarts"));
        this.regions = regionsOf(job);
        this.coordinator = new CheckpointCoordinator(this, writer, startingPoint, regions, platform.clock(), notices);
        for (Region region : regions) {
            beginAttempt(region, startingPoint.state());
        }
    }

    /** Starts all threads and returns at once. */
    public void start() {
        threaded = true;
        writer.start(platform.threads(), platform.clock());
        start(platform.threads(), platform.clock());
        regions.forEach(region -> region.run().start());
    }

    /** The attempts that run now, or ran last: one for each part of the job that fails and starts again by itself. */
    public List<JobRun> runs() {
        return regions.stream().map(Region::run).toList();
    }

    /** The actor that writes state, for a simulation to give turns to. */
    public Actor writer() {
        return writer;
    }

    public CheckpointCounts checkpoints() {
        return coordinator.counts();
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public Throwable failure() {
        return failure;
    }

    @Override
    public String failedTask() {
        return runs().stream()
                .map(JobRun::failedTask)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void cancel() {
        cancelled = true;
        regions.forEach(region -> region.run().cancel());
        tell(() -> {});
    }

    @Override
    public CompletableFuture<String> savepoint(String directory) {
        return request(new SavepointRequest(Purpose.SAVEPOINT, directory));
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(String directory, boolean drain) {
        return request(new SavepointRequest(drain ? Purpose.DRAIN : Purpose.STOP, directory));
    }

    private CompletableFuture<String> request(SavepointRequest request) {
        coordinator.savepoints().add(request);
        tell(() -> {});
        return request.answer();
    }

    @Override
    public List<OperatorReading> readings() {
        return runs().stream().flatMap(run -> run.readings().stream()).toList();
    }

    @Override
    protected boolean work() {
        boolean worked = false;
        for (Region region : regions) {
            worked |= switch (region.phase()) {
                case RUNNING -> region.run().outcome() != Outcome.RUNNING && afterAttempt(region);
                case WAITING_TO_RESTART -> restartIfDue(region);
                case ENDED -> false;
            };
        }
        return worked | coordinator.tick();
    }

    @Override
    public long nextTurnMillis() {
        long next = coordinator.nextTickMillis();
        for (Region region : regions) {
            boolean waits = region.phase() == Region.Phase.WAITING_TO_RESTART;
            next = waits ? Math.min(next, region.restartMillis()) : next;
        }
        return next;
    }

    /** A job that never starts again needs no parts that could. */
    private static List<Region> regionsOf(Job job) {
        boolean apart = job.settings().failsByRegion() && job.settings().restarts() != RestartSettings.NONE;
        List<JobPart> parts = apart ? JobPart.untied(job) : List.of(JobPart.whole(job));
        return parts.stream().map(Region::new).toList();
    }

    private void beginAttempt(Region region, SavedState state) throws Exception {
        int attempt = region.nextAttempt();
        Restoration restoration = state == null ? Restoration.EMPTY : state;
        JobRun run = new JobRun(
                region.part(),
                platform,
                userClassLoader,
                new JobRun.Frame(restoration, attempt - 1, coordinator.responder(region), () -> tell(() -> {})));
        region.begin(run);
        coordinator.attach(region);
        if (cancelled) {
            run.cancel();
        }
    }

    private boolean afterAttempt(Region region) {
        if (!region.run().hasEnded()) {
            return false;
        }
        if (region.run().outcome() == Outcome.FAILED) {
            coordinator.detach();
            Throwable failure = region.run().failure();
            failed(region, coordinator.last() == null ? failure : uncommitted(failure));
        } else {
            region.end();
        }
        endIfDone();
        return true;
    }

    /** An attempt has failed, or could not even begin; the next one is made in a while, unless the job gives up. */
    private void failed(Region region, Throwable cause) {
        if (reason != null) {
            region.end();
            return;
        }
        boolean known = cause == counted;
        if (!known) {
            counted = cause;
            keepFirst(cause);
            delayMillis = cancelled || coordinator.last() != null ? RestartStrategy.NEVER : delayAfter(cause);
        }
        if (delayMillis == RestartStrategy.NEVER) {
            region.end();
            giveUp(cause);
            return;
        }
        region.awaitRestart(platform.clock().steadyMillis() + delayMillis);
        if (!known) {
            notices.accept(sentence(cause) + " Starting again in " + delayMillis + " ms, from "
                    + (coordinator.newest() == 0 ? "the beginning." : "checkpoint " + coordinator.newest() + "."));
        }
    }

    /** One region that does not start again ends the others. */
    private void giveUp(Throwable cause) {
        reason = cause;
        for (Region other : regions) {
            if (other.phase() == Region.Phase.WAITING_TO_RESTART) {
                other.end();
            }
            other.run().cancel();
        }
    }

    private void endIfDone() {
        if (!regions.stream().allMatch(Region::hasEnded)) {
            return;
        }
        coordinator.detachAll();
        boolean finished = runs().stream().allMatch(run -> run.outcome() == Outcome.FINISHED);
        boolean failed = reason != null && !cancelled;
        end(failed ? Outcome.FAILED : finished ? Outcome.FINISHED : Outcome.CANCELLED, reason);
    }

    /** What failed behind a complete savepoint is no reason to do again what came before it. */
    private WeirException uncommitted(Throwable cause) {
        String path = coordinator.last().directory().path();
        return new WeirException(
                "The savepoint in " + path + " is complete, but job '" + job.name() + "' failed while it was ending: "
                        + sentence(cause) + " A sink may not have committed its last output; a job that starts from"
                        + " the savepoint does so.",
                cause);
    }

    /**
     * Keeps the first failure since the last checkpoint: those that follow without any progress follow from it. Only what no
     * restart can mend is told in its place.
     */
    private void keepFirst(Throwable cause) {
        long completed = coordinator.counts().completed();
        if (failure == null || completed > completedAtFailure || isLasting(cause)) {
            failure = cause;
            completedAtFailure = completed;
        }
    }

    private long delayAfter(Throwable cause) {
        if (isLasting(cause)) {
            boolean mended = isCausedBy(DamagedStateException.class, cause) && fallBack();
            return mended ? 0 : RestartStrategy.NEVER;
        }
        return restarts.delayAfterFailure(platform.clock().steadyMillis(), coordinator.newest() != 0);
    }

    private static boolean isLasting(Throwable cause) {
        return isCausedBy(OutOfMemoryError.class, cause)
                || isCausedBy(IncompatibleSchemaException.class, cause)
                || isCausedBy(DamagedStateException.class, cause);
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        return failure != null && (kind.isInstance(failure) || isCausedBy(kind, failure.getCause()));
    }

    /** Leaves a damaged checkpoint aside; false if there is no older one that is complete. */
    private boolean fallBack() {
        long damaged = coordinator.newest();
        coordinator.distrust(damaged);
        if (coordinator.newest() != 0) {
            notices.accept("Checkpoint " + damaged + " is left aside for that; checkpoint " + coordinator.newest()
                    + " before it takes its place.");
        }
        return coordinator.newest() != 0;
    }

    private boolean restartIfDue(Region region) {
        if (!cancelled && platform.clock().steadyMillis() < region.restartMillis()) {
            return false;
        }
        try {
            boolean none = coordinator.newest() == 0;
            beginAttempt(region, none ? startingPoint.state() : startingPoint.at(coordinator.newest()));
            if (threaded) {
                region.run().start();
            }
        } catch (Exception e) {
            failed(
                    region,
                    new WeirException("Job '" + job.name() + "' could not start again: " + SnapshotPath.reason(e), e));
            endIfDone();
        }
        return true;
    }

    private void end(Outcome ending, Throwable cause) {
        if (mayDelete(ending)) {
            coordinator.deleteAll();
        }
        writer.tell(() -> tell(() -> leave(ending, cause)));
    }

    /** The last files are gone or safe. */
    private void leave(Outcome ending, Throwable cause) {
        try {
            startingPoint.leave();
        } catch (IOException e) {
            notices.accept("The checkpoint directory could not be tidied up: " + e.getMessage());
        }
        failure = ending == Outcome.FAILED && failure == null ? cause : failure;
        outcome = ending;
        if (ending != Outcome.FAILED) {
            failure = null;
        }
        writer.stop();
        stop();
        coordinator.savepoints().close();
        ended.countDown();
        answerLast();
    }

    /** Whoever asked the job to end with a savepoint hears of it when both have happened. */
    private void answerLast() {
        PendingCheckpoint last = coordinator.last();
        if (last == null) {
            return;
        } else if (failure == null) {
            last.request().answer().complete(last.directory().path());
        } else {
            last.request().answer().completeExceptionally(failure);
        }
    }

    private boolean mayDelete(Outcome ending) {
        Retention retention = job.settings().checkpoints().retention();
        return switch (ending) {
            case FINISHED -> true;
            case CANCELLED -> retention != Retention.RETAIN;
            default -> retention == Retention.DELETE;
        };
    }

    private static String sentence(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
