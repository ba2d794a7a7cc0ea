package weir.engine;

import weir.spi.Progress;
import weir.spi.SourceOperator;

/** One source of a task, and how far it is on its way to a checkpoint's cut. */
final class SourceInlet {
    private static final long NONE = 0;

    private final SourceOperator<?> source;
    private long wantedCut = NONE;
    private boolean ended;

    SourceInlet(SourceOperator<?> source) {
        this.source = source;
    }

    SourceOperator<?> source() {
        return source;
    }

    Progress produce(int maxRows) throws Exception {
        Progress progress = source.produce(maxRows);
        ended = progress == Progress.DONE;
        return progress;
    }

    boolean isEnded() {
        return ended;
    }

    /** A snapshot says that the source had ended. */
    void resumeEnded() throws Exception {
        ended = true;
        source.resumeEnded();
    }

    /** Asks for the cut of a checkpoint; true if the source is there already. */
    boolean prepareCut(long checkpointId) throws Exception {
        boolean there = source.prepareCut(checkpointId);
        wantedCut = there ? NONE : checkpointId;
        return there;
    }

    /** True if the source has come to a cut that it was asked for. */
    boolean comesToCut() {
        return wantedCut != NONE && source.isAtCut();
    }

    /** The checkpoint whose cut has been reached; it is asked for no more. */
    long takeCut() {
        long reached = wantedCut;
        wantedCut = NONE;
        return reached;
    }
}
