package weir.engine;

import java.util.ArrayList;
import java.util.List;
import weir.batch.Batch;
import weir.batch.Message;
import weir.spi.Operator;
import weir.spi.Progress;
import weir.spi.SourceOperator;

/** The receiving ends of one task and its sources, as the inputs of one numbering: first the channels, then the sources. */
final class TaskInputs {
    private final TaskCheckpoints checkpoints;
    private final int sourceRows;
    private final List<SourceInlet> sources = new ArrayList<>();
    private final List<Inlet> inlets = new ArrayList<>();
    private final List<Replay> replays = new ArrayList<>();
    private int turn;

    /** Rows that were on their way to an operator when the checkpoint was taken that the task goes on from. */
    private record Replay(Feeder into, List<Message> batches) {}

    /** {@code sourceRows} is how many rows a source makes in a turn at most. */
    TaskInputs(TaskCheckpoints checkpoints, int sourceRows) {
        this.checkpoints = checkpoints;
        this.sourceRows = sourceRows;
    }

    /** Adds a source; they come from the end of the chain to its start. */
    void add(SourceOperator<?> source) {
        sources.add(0, new SourceInlet(source));
    }

    void add(Inlet inlet) {
        inlets.add(inlet);
    }

    void replay(Feeder into, List<Message> batches) {
        replays.add(new Replay(into, batches));
    }

    int count() {
        return inlets.size() + sources.size();
    }

    List<SourceInlet> sources() {
        return sources;
    }

    int firstSource() {
        return inlets.size();
    }

    boolean hasEnded(Operator operator) {
        return sources.stream().anyMatch(source -> source.source() == operator && source.isEnded());
    }

    /** What the barrier of a checkpoint overtakes on an input; null while it is not in sight, or may not overtake. */
    InFlight overtaken(int input, long checkpointId) {
        return input < inlets.size() ? inlets.get(input).overtaken(checkpointId) : null;
    }

    /** The operator that takes the rows of an inlet. */
    Operator receiver(int input) {
        return inlets.get(input).receiver();
    }

    /** All operators had finished before the task began: what still comes, such as the end of time, is for nobody. */
    void desert() {
        inlets.forEach(Inlet::desert);
    }

    /** Processes what was on its way, before anything else comes, and leaves alone the sources that had ended. */
    void resume(Restoration restoration) throws Exception {
        for (Replay replay : replays) {
            for (Message batch : replay.batches()) {
                replay.into().feed((Batch) batch);
            }
        }
        for (int index = 0; index < sources.size(); index++) {
            if (checkpoints.wasFinished(sources.get(index).source(), restoration)) {
                sources.get(index).resumeEnded();
                checkpoints.end(inlets.size() + index);
            }
        }
    }

    /** Has the sources that have not ended say that their time is over. */
    void endTime() throws Exception {
        for (SourceInlet source : sources) {
            if (!source.isEnded()) {
                source.source().endTime();
            }
        }
    }

    /** Lets every source make rows, and takes one message; true if there was anything. */
    boolean advance() throws Exception {
        boolean worked = false;
        for (int index = 0; index < sources.size(); index++) {
            worked |= produce(sources.get(index), inlets.size() + index);
        }
        return worked | takeInTurn();
    }

    boolean haveEnded() {
        boolean ended = true;
        for (SourceInlet source : sources) {
            ended &= source.isEnded();
        }
        for (Inlet inlet : inlets) {
            ended &= inlet.isEnded();
        }
        return ended;
    }

    private boolean produce(SourceInlet source, int input) throws Exception {
        if (source.isEnded() || checkpoints.isBlocked(input)) {
            return false;
        }
        Progress progress = source.produce(sourceRows);
        if (source.isEnded()) {
            checkpoints.end(input);
        } else if (source.comesToCut()) {
            checkpoints.reached(source, input);
        }
        return progress != Progress.IDLE;
    }

    /** Takes a message from the next inlet that has one, so that none is starved. */
    private boolean takeInTurn() throws Exception {
        for (int tried = 0; tried < inlets.size(); tried++) {
            int input = turn;
            turn = turn + 1 == inlets.size() ? 0 : turn + 1;
            if (!inlets.get(input).isEnded() && !checkpoints.isBlocked(input) && take(inlets.get(input), input)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(Inlet inlet, int input) throws Exception {
        Message taken = inlet.take();
        if (taken instanceof Message.Barrier barrier) {
            checkpoints.arrive(input, barrier);
        } else if (taken instanceof Message.End) {
            checkpoints.end(input);
        }
        return taken != null;
    }
}
