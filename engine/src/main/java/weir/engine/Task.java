package weir.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weir.batch.Message;
import weir.channel.Wakeup;
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
        /** All input has ended; operators finish, the first of the chain first. */
        FINISHING,
        /** All operators have finished; the last messages wait for room. */
        LEAVING,
        CLOSED
    }

    private final String name;
    private final TaskTimers timers;
    private final int sourceRows;
    private final List<Operator> operators = new ArrayList<>();
    private final List<SourceOperator<?>> sources = new ArrayList<>();
    private final List<Inlet> inlets = new ArrayList<>();
    private final List<Router> routers = new ArrayList<>();
    private final Queue<Action> mail = new ConcurrentLinkedQueue<>();
    private volatile Wakeup host = () -> {};
    private Phase phase = Phase.CREATED;
    private int turn;
    private int finished;

    Task(String name, TaskTimers timers, int sourceRows) {
        this.name = name;
        this.timers = timers;
        this.sourceRows = sourceRows;
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

    /** Adds an operator; they come from the end of the chain to its start. */
    void add(Operator operator) {
        operators.add(0, operator);
        if (operator instanceof SourceOperator<?> source) {
            sources.add(0, source);
        }
    }

    void add(Inlet inlet) {
        inlets.add(inlet);
    }

    void add(Router router) {
        routers.add(router);
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
        mail.add(action);
        wake();
    }

    /** Makes the operators ready, those that receive before those that send. */
    void open() throws Exception {
        for (int index = operators.size() - 1; index >= 0; index--) {
            operators.get(index).open();
        }
        phase = Phase.RUNNING;
    }

    /** Does a bounded piece of work without ever blocking. */
    Progress run() throws Exception {
        boolean worked = readMail() | timers.fireDue();
        if (!drain()) {
            return worked ? Progress.WORKED : Progress.BLOCKED;
        }
        if (phase == Phase.RUNNING && isReady()) {
            worked |= advance();
        }
        if (phase == Phase.FINISHING) {
            worked |= finish();
        }
        if (phase == Phase.LEAVING && drain()) {
            return Progress.DONE;
        }
        if (!worked) {
            routers.forEach(Router::flush);
            return drain() ? Progress.IDLE : Progress.BLOCKED;
        }
        return Progress.WORKED;
    }

    /** Frees what the operators hold; each gets its turn even if another fails. */
    void close() throws Exception {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        timers.clear();
        Exception first = null;
        for (Operator operator : operators) {
            try {
                operator.release();
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
        for (Action action = mail.poll(); action != null; action = mail.poll()) {
            action.run();
            read = true;
        }
        return read;
    }

    private boolean drain() {
        boolean empty = true;
        for (Router router : routers) {
            empty &= router.drain();
        }
        return empty;
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
        boolean worked = false;
        boolean open = false;
        for (int index = 0; index < sources.size(); index++) {
            SourceOperator<?> source = sources.get(index);
            Progress progress = source.produce(sourceRows);
            worked |= progress == Progress.WORKED;
            if (progress == Progress.DONE) {
                sources.remove(index--);
                worked = true;
            } else {
                open = true;
            }
        }
        worked |= takeInTurn();
        for (Inlet inlet : inlets) {
            open |= !inlet.isEnded();
        }
        if (!open) {
            phase = Phase.FINISHING;
        }
        return worked;
    }

    /** Takes a message from the next inlet that has one, so that none is starved. */
    private boolean takeInTurn() throws Exception {
        for (int tried = 0; tried < inlets.size(); tried++) {
            Inlet inlet = inlets.get(turn);
            turn = turn + 1 == inlets.size() ? 0 : turn + 1;
            if (!inlet.isEnded() && inlet.take()) {
                return true;
            }
        }
        return false;
    }

    private boolean finish() throws Exception {
        boolean worked = false;
        while (finished < operators.size()) {
            if (!operators.get(finished).finish()) {
                return worked;
            }
            finished++;
            worked = true;
        }
        routers.forEach(router -> router.signal(Message.End.INSTANCE));
        phase = Phase.LEAVING;
        return true;
    }
}
