package weir.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import weir.base.Platform;
import weir.job.Job;
import weir.job.OperatorReading;
import weir.job.RunningJob;
import weir.spi.Progress;

/**
 * One execution of a job in this process. {@link #start} gives each worker a thread; a simulation never calls it and steps
 * the workers through {@link #turn} instead.
 */
public final class JobRun implements RunningJob, WorkerHost {
    private final Platform platform;
    private final Deployment deployment;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final AtomicInteger unfinishedTasks = new AtomicInteger();
    private final AtomicInteger runningThreads = new AtomicInteger();
    private final MemoryReserve reserve = new MemoryReserve();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile Throwable failure;
    private volatile String failedTask;

    /** Cuts {@code job} into tasks and opens nothing yet; user classes come from {@code userClassLoader}. */
    public JobRun(Job job, Platform platform, ClassLoader userClassLoader) throws Exception {
        this.platform = platform;
        this.deployment = new Deployment(job, platform, userClassLoader);
        assignTasks();
    }

    /** Starts all workers and returns at once. */
    public void start() {
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
    public void failed(Task task, Throwable cause) {
        reserve.releaseAfter(cause);
        synchronized (this) {
            boolean consequence = failure != null || cancelled;
            if (consequence) {
                return;
            }
            failedTask = failedTask == null ? task.name() : failedTask;
            failure = FailureReport.ofTask(task.name(), cause);
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
