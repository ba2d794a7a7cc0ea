package weir.operators.join;

import weir.api.OutputTag;
import weir.api.process.ProcessJoinFunction;
import weir.operators.context.SideOutputs;

/** What a join function is told beside a pair. */
final class PairContext<A, B, O> extends ProcessJoinFunction<A, B, O>.Context {
    private final SideOutputs sideOutputs;
    private long leftTime;
    private long rightTime;

    PairContext(ProcessJoinFunction<A, B, O> function, SideOutputs sideOutputs) {
        function.super();
        this.sideOutputs = sideOutputs;
    }

    void set(long newLeftTime, long newRightTime) {
        leftTime = newLeftTime;
        rightTime = newRightTime;
    }

    @Override
    public long getLeftTimestamp() {
        return leftTime;
    }

    @Override
    public long getRightTimestamp() {
        return rightTime;
    }

    @Override
    public long getTimestamp() {
        return Math.max(leftTime, rightTime);
    }

    @Override
    public <X> void output(OutputTag<X> outputTag, X value) {
        sideOutputs.emit(outputTag, value, getTimestamp());
    }
}
