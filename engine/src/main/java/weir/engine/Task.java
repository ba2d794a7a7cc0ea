package weir.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import weir.batch.Message;
import weir.channel.Wakeup;
import weir.spi.CheckpointSettings;
import weir.spi.Mailbox;
import weir.spi.Operator;
import weir.spi.Progress;
import weir.spi.SourceOperator;

/**
 * One parallel slice of a chain. It owns its operators and their state, the receiving ends of its input channels and the
 * sending ends of its output channels; one thread at a time calls {@link #run}.
 */
final class Task implements Wakeup, Mailbox {
    /** Where a task is in its life. */
    enum Phase {
        CREATED,
        RUNNING,
        /** The job is being drained: operators finish before their state is taken. */
        DRAINING,
        /** Its state is part of the savepoint that ends the job: nothing happens until that is complete or given up. */
        HELD,
        /** The savepoint that ends the job is complete. */
        STOPPED,
        /** All input has ended; operators finish, the first of the chain first. */
        FINISHING,
        /** All operators have finished; the last messages wait for room. */
        LEAVING,
        CLOSED
    }

    private final String name;
    private final TaskTimers timers;
    private final List<Operator> operators = new ArrayList<>();
    private final Deque<Operator> opened = new ArrayDeque<>();
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final TaskOutputs outputs = new TaskOutputs();
    private final TaskMail mail = new TaskMail();

    private volatile Wakeup host = () -> {};
    private final TaskCheckpoints checkpoints;
    private final TaskInputs inputs;
    private Phase phase = Phase.CREATED;
    private Phase phaseBeforeHold;
    private int finished;
    private int drained;

    Task(String name, int number, TaskTimers timers, int sourceRows, CheckpointResponder responder) {
        this.name = name;
        this.timers = timers;
        this.checkpoints = new TaskCheckpoints(this, number, responder);
        this.inputs = new TaskInputs(checkpoints, sourceRows);
    }

    String name() {
        return name;
    }

    TaskTimers timers() {
        return timers;
    }

    Phase phase() {
        return phase;
    }

    List<Operator> operators() {
        return operators;
    }

    /** True if nothing is left to do for an operator: it has finished, or it is a source that has ended. */
    boolean hasFinished(Operator operator) {
        return operators.indexOf(operator) < finished || inputs.hasEnded(operator);
    }

    /** Adds an operator; they come from the end of the chain to its start. */
    void add(Operator operator, OperatorSnapshot.Origin origin) {
        operators.add(0, operator);
        checkpoints.register(operator, origin);
        if (operator instanceof SourceOperator<?> source) {
            inputs.add(source);
        }
    }

    TaskInputs inputs() {
        return inputs;
    }

    TaskOutputs outputs() {
        return outputs;
    }

    /** The ways on which a barrier can still leave. */
    List<WayOut> waysOut() {
        return phase == Phase.LEAVING ? List.of() : outputs.waysOut();
    }

    /** Names whoever is to be woken when there is work for this task. */
    void hostedBy(Wakeup newHost) {
        host = newHost;
    }

    @Override
    public void wake() {
        host.wake();
    }

    @Override
    public void execute(Action action) {
        mail.post(action);
        wake();
    }

    /** Has an order of the coordinator followed, after the mail that came before it, also while the task is held. */
    void order(Action action) {
        mail.postOrder(action);
        wake();
    }

    /** Gives the operators their state back and makes them ready, those that receive before those that send. */
    void open(Restoration restoration, CheckpointSettings settings) throws Exception {
        checkpoints.start(inputs.count(), settings);
        finished = checkpoints.finishedBefore(restoration);
        if (finished < operators.size()) {
            checkpoints.restore(restoration);
            openOperators(restoration);
        } else {
            inputs.desert();
        }
        phase = Phase.RUNNING;
        inputs.resume(restoration);
    }

    private void openOperators(Restoration restoration) throws Exception {
        for (int index = operators.size() - 1; index >= 0; index--) {
            Operator operator = operators.get(index);
            boolean ended = operator instanceof SourceOperator<?> && checkpoints.wasFinished(operator, restoration);
            if (!ended) {
                opened.addFirst(operator);
                operator.open();
            }
        }
    }

    /** Begins a checkpoint: the barrier starts at the sources. */
    void begin(Message.Barrier barrier) throws Exception {
        checkpoints.begin(barrier, inputs.sources(), inputs.firstSource());
    }

    /** The checkpoint is complete and durable; a task that was held for it ends. */
    void complete(long checkpointId) throws Exception {
        checkpoints.complete(checkpointId);
        phase = phase == Phase.HELD ? Phase.STOPPED : phase;
    }

    /** The checkpoint was given up; a task that was held for it goes on. */
    void abort(long checkpointId) throws Exception {
        phase = phase == Phase.HELD ? phaseBeforeHold : phase;
        checkpoints.abort(checkpointId);
    }

    /** Leaves everything as it is until the savepoint that ends the job is complete or given up. */
    void hold() {
        if (phase != Phase.LEAVING) {
            phaseBeforeHold = phase;
            phase = Phase.HELD;
        }
    }

    /** Ends time, and has the operators finish turn by turn; false if they had finished before. */
    boolean startDraining() throws Exception {
        if (phase == Phase.LEAVING) {
            return false;
        }
        phase = Phase.DRAINING;
        drained = finished;
        inputs.endTime();
        return true;
    }

    private boolean isSettled() throws Exception {
        boolean settled = true;
        for (Operator operator : opened) {
            settled &= operator.finishCommits();
        }
        return settled;
    }

    /** True once all operators have finished and the end of time has been sent on. */
    boolean isDrained() throws Exception {
        while (drained < operators.size()) {
            if (!operators.get(drained).finishBeforeSavepoint()) {
                return false;
            }
            drained++;
        }
        outputs.endTime();
        return true;
    }

    /** Sends a signal to all who receive from this task; nothing can follow the end. */
    void signal(Message message) {
        if (phase != Phase.LEAVING) {
            outputs.signal(message);
        }
    }

    boolean isOpened(Operator operator) {
        return opened.contains(operator);
    }

    /** Does a bounded piece of work without ever blocking. */
    Progress run() throws Exception {
        Progress progress = work();
        if (progress == Progress.WORKED) {
            for (Operator operator : opened) {
                operator.onTurnEnd();
            }
        }
        return progress;
    }

    private Progress work() throws Exception {
        boolean worked = readMail();
        if (phase == Phase.STOPPED) {
            return isSettled() ? Progress.DONE : Progress.IDLE;
        }
        worked |= phase != Phase.HELD && timers.fireDue();
        checkpoints.look();
        if (!outputs.drain()) {
            return worked ? Progress.WORKED : Progress.BLOCKED;
        }
        if (phase == Phase.RUNNING && isReady()) {
            worked |= advance();
        }
        if (phase == Phase.DRAINING) {
            worked |= checkpoints.takeDrained();
        }
        if (phase == Phase.FINISHING) {
            worked |= finish();
        }
        if (phase == Phase.LEAVING && outputs.drain()) {
            checkpoints.leave();
            return Progress.DONE;
        }
        if (!worked) {
            boolean sent = outputs.flush();
            return !outputs.drain() ? Progress.BLOCKED : sent ? Progress.WORKED : Progress.IDLE;
        }
        return Progress.WORKED;
    }

    /** Has something closed behind the operators. */
    void atRelease(AutoCloseable resource) {
        resources.add(resource);
    }

    /** Frees what the operators hold; each gets its turn even if another fails. */
    void close() throws Exception {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        timers.clear();
        Exception first = null;
        List<AutoCloseable> all = new ArrayList<>();
        opened.forEach(operator -> all.add(operator::release));
        all.addAll(resources);
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private boolean readMail() throws Exception {
        boolean read = false;
        for (Action next = mail.next(phase == Phase.HELD); next != null; next = mail.next(phase == Phase.HELD)) {
            next.run();
            read = true;
        }
        return read;
    }

    private boolean isReady() {
        for (Operator operator : operators) {
            if (!operator.isReady()) {
                return false;
            }
        }
        return true;
    }

    private boolean advance() throws Exception {
        boolean worked = inputs.advance();
        if (inputs.haveEnded()) {
            phase = Phase.FINISHING;
        }
        return worked;
    }

    private boolean finish() throws Exception {
        boolean worked = false;
        while (finished < operators.size()) {
            operators.get(finished).onTurnEnd();
            if (!operators.get(finished).finish()) {
                return worked;
            }
            finished++;
            worked = true;
        }
        outputs.endTime();
        signal(Message.End.INSTANCE);
        phase = Phase.LEAVING;
        return true;
    }
}
