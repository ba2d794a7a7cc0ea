package weir.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import weir.base.Platform;
import weir.batch.Message;
import weir.job.Job;
import weir.job.OperatorReading;
import weir.job.RunningJob;
import weir.job.Vertex;
import weir.spi.Progress;
import weir.spi.SharedPart;
import weir.spi.StateInput;

/**
 * One execution of a job, or of a part of it, in this process. {@link #start} gives each worker a thread; a simulation never calls it and steps
 * the workers through {@link #turn} instead.
 */
public final class JobRun implements RunningJob, WorkerHost {
    private final Platform platform;
    private final Deployment deployment;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final AtomicInteger unfinishedTasks = new AtomicInteger();
    private final AtomicInteger runningThreads = new AtomicInteger();
    private final MemoryReserve reserve = new MemoryReserve();
    private final AtomicInteger openedTasks = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Restoration restoration;
    private volatile boolean started;
    private volatile boolean cancelled;
    private volatile Throwable failure;
    private volatile String failedTask;
    private final Runnable whenEnded;

    /**
     * How a run begins and whom it tells about its end and its checkpoints.
     *
     * @param restoration the state that its operators begin with
     * @param attempt how often the job was started before
     * @param responder told about checkpoints
     * @param whenEnded called when the run has come to an end, on the last worker's thread
     */
    public record Frame(Restoration restoration, int attempt, CheckpointResponder responder, Runnable whenEnded) {
        /** Begins empty, takes no checkpoints, and tells nobody. */
        public static final Frame PLAIN = new Frame(Restoration.EMPTY, 0, CheckpointResponder.NONE, () -> {});
    }

    /** A run that begins empty and takes no checkpoints. */
    public JobRun(Job job, Platform platform, ClassLoader userClassLoader) throws Exception {
        this(JobPart.whole(job), platform, userClassLoader, Frame.PLAIN);
    }

    /** Cuts {@code part} into tasks and opens nothing yet; user classes come from {@code userClassLoader}. */
    public JobRun(JobPart part, Platform platform, ClassLoader userClassLoader, Frame frame) throws Exception {
        this.platform = platform;
        this.restoration = frame.restoration();
        this.whenEnded = frame.whenEnded();
        this.deployment = new Deployment(part, platform, userClassLoader, frame);
        assignTasks();
    }

    /** The identity of each operator of a job, by the number of its vertex. */
    public static Map<Integer, String> operatorIds(Job job) {
        StableIds ids = new StableIds(job);
        return job.vertices().stream().collect(Collectors.toMap(Vertex::id, ids::of));
    }

    /** Starts all workers and returns at once. */
    public void start() {
        started = true;
        runningThreads.set(workers.size());
        workers.forEach(this::startThread);
    }

    @Override
    public void cancel() {
        stop();
    }

    @Override
    public boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public Outcome outcome() {
        if (failure != null) {
            return Outcome.FAILED;
        } else if (unfinishedTasks.get() == 0) {
            return Outcome.FINISHED;
        }
        return cancelled ? Outcome.CANCELLED : Outcome.RUNNING;
    }

    @Override
    public Throwable failure() {
        return failure;
    }

    @Override
    public String failedTask() {
        return failedTask;
    }

    @Override
    public List<OperatorReading> readings() {
        return deployment.readings();
    }

    /** True once every task has the state that it begins with and can take part in a checkpoint. */
    public boolean isOpen() {
        return openedTasks.get() == deployment.tasks().size();
    }

    /** Closes what is left of a run that was stepped by hand; with threads, says whether they have all left. */
    public boolean hasEnded() {
        if (!started) {
            workers.forEach(Worker::closeAll);
            return true;
        }
        return ended.getCount() == 0;
    }

    /**
     * Begins a checkpoint, and returns what the tasks of an operator have in common. Every task is told before anything that
     * these shared parts send can reach it.
     */
    public List<OperatorSnapshot> begin(Message.Barrier barrier) throws Exception {
        List<SharedPart> parts = new ArrayList<>();
        List<OperatorSnapshot> snapshots = new ArrayList<>();
        try {
            for (Vertex vertex : deployment.job().vertices()) {
                if (deployment.sharedObjects().get(deployment.ids().of(vertex)) instanceof SharedPart part) {
                    parts.add(part);
                    OperatorSnapshot snapshot = new OperatorSnapshot(
                            deployment.origin(vertex, StateInput.SHARED),
                            barrier.checkpointId(),
                            barrier.triggeredAtMillis());
                    part.snapshot(snapshot);
                    snapshots.add(snapshot);
                }
            }
            deployment.tasks().forEach(task -> task.order(() -> task.begin(barrier)));
        } finally {
            parts.forEach(SharedPart::proceed);
        }
        return snapshots;
    }

    /** Tells all tasks that a checkpoint is complete and durable. */
    public void complete(long checkpointId) {
        deployment.tasks().forEach(task -> task.order(() -> task.complete(checkpointId)));
    }

    /** Tells all tasks that a checkpoint was given up. */
    public void abort(long checkpointId) {
        deployment.tasks().forEach(task -> task.order(() -> task.abort(checkpointId)));
    }

    /** Ends the run for a reason that lies outside its tasks. */
    public void fail(Throwable cause) {
        fail(() -> cause);
    }

    public int workerCount() {
        return workers.size();
    }

    /** Gives one worker a turn in the calling thread. */
    public Progress turn(int worker) {
        Progress progress = workers.get(worker).turn();
        if (cancelled) {
            workers.get(worker).closeAll();
            return Progress.DONE;
        }
        return progress;
    }

    /** The earliest time at which some operator wants to be called; {@code Long.MAX_VALUE} if none does. */
    public long nextTimerMillis() {
        long next = Long.MAX_VALUE;
        for (ChainPlan.Chain chain : deployment.plan().chains()) {
            for (int index = 0; index < chain.parallelism(); index++) {
                next = Math.min(next, deployment.task(chain, index).timers().nextMillis());
            }
        }
        return next;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void finished(Task task) {
        unfinishedTasks.decrementAndGet();
    }

    @Override
    public void open(Task task) throws Exception {
        task.open(restoration, deployment.job().settings().checkpoints());
        openedTasks.incrementAndGet();
    }

    @Override
    public void failed(Task task, Throwable cause) {
        reserve.releaseAfter(cause);
        failedTask = failedTask == null ? task.name() : failedTask;
        fail(() -> FailureReport.ofTask(task.name(), cause));
    }

    private void fail(Supplier<Throwable> cause) {
        synchronized (this) {
            boolean consequence = failure != null || cancelled;
            if (consequence) {
                return;
            }
            failure = cause.get();
        }
        stop();
    }

    @Override
    public void moveToOwnThread(Task task) {
        Worker own = new Worker(task.name(), platform.clock(), this);
        own.assign(task);
        workers.add(own);
        runningThreads.incrementAndGet();
        startThread(own);
    }

    /** One worker per slot: slice i of every chain of a slot sharing group goes to the group's worker i. */
    private void assignTasks() {
        Map<String, Worker> slots = new LinkedHashMap<>();
        for (ChainPlan.Chain chain : deployment.plan().chains()) {
            String group = chain.vertices().get(0).slotSharingGroup();
            for (int index = 0; index < chain.parallelism(); index++) {
                String name = "weir-" + group + "-" + (index + 1);
                Worker worker = slots.computeIfAbsent(name, missing -> new Worker(missing, platform.clock(), this));
                worker.assign(deployment.task(chain, index));
                unfinishedTasks.incrementAndGet();
            }
        }
        workers.addAll(slots.values());
    }

    private void startThread(Worker worker) {
        worker.startedAs(platform.threads().start(worker.name(), () -> {
            try {
                worker.loop(platform.threads());
            } finally {
                left();
            }
        }));
    }

    private void left() {
        if (runningThreads.decrementAndGet() == 0) {
            ended.countDown();
            whenEnded.run();
        }
    }

    /** Creates as little as possible: memory may be what ran out. */
    private void stop() {
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
        }
        for (Worker worker : workers) {
            worker.wake();
        }
        if (runningThreads.get() > 0) {
            platform.threads().start("weir-cancel", new Cancellation(new ArrayList<>(workers), ended));
        }
    }
}
