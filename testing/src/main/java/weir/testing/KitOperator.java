package weir.testing;

import java.util.List;
import weir.base.Platform;
import weir.base.SystemDisk;
import weir.base.SystemNetwork;
import weir.base.SystemThreads;
import weir.base.VirtualClock;
import weir.batch.Batch;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.spi.JobSettings;
import weir.spi.OneInputOperator;
import weir.spi.Operator;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.spi.TwoInputOperator;

/** One operator in the hands of a kit, with its clock, and a transcript of what it sends. */
final class KitOperator {
    private static final int MOST_FINISH_CALLS = 1_000;

    private static final OperatorSnapshot.Origin ORIGIN =
            new OperatorSnapshot.Origin("operator", "Operator", 0, 1, 128);

    private final VirtualClock clock = new VirtualClock(0);
    private final KitContext context;
    private final Operator operator;
    private long checkpoints;

    <O> KitOperator(OperatorFactory<O> factory, JobSettings settings, List<OperatorKit.Sent<Object>> transcript)
            throws Exception {
        Platform platform = new Platform(clock, new SystemThreads(), new SystemDisk(), new SystemNetwork(), 1);
        context = new KitContext(platform, settings, transcript);
        operator = factory.create(context, out(transcript));
    }

    VirtualClock clock() {
        return clock;
    }

    boolean takesBatches() {
        return operator instanceof OneInputOperator<?, ?>;
    }

    /** Opens the operator; with {@code snapshot}, from where that was taken. */
    void open(OperatorSnapshot snapshot) throws Exception {
        if (snapshot != null) {
            operator.restore(new SnapshotInput(List.of(snapshot)));
        }
        operator.open();
    }

    OperatorSnapshot snapshot() throws Exception {
        OperatorSnapshot target = new OperatorSnapshot(ORIGIN, ++checkpoints, clock.currentTimeMillis());
        operator.beforeBarrier(checkpoints);
        operator.snapshot(target);
        return target;
    }

    @SuppressWarnings("unchecked")
    void row(int input, Object value, long timeMillis) throws Exception {
        if (operator instanceof OneInputOperator<?, ?> one) {
            ((OneInputOperator<Object, ?>) one).onRow(value, timeMillis);
        } else {
            TwoInputOperator<Object, Object, ?> two = (TwoInputOperator<Object, Object, ?>) operator;
            if (input == 0) {
                two.onFirst(value, timeMillis);
            } else {
                two.onSecond(value, timeMillis);
            }
        }
        endTurn();
    }

    void watermark(long timeMillis) throws Exception {
        if (operator instanceof OneInputOperator<?, ?> one) {
            one.onWatermark(timeMillis);
        } else {
            ((TwoInputOperator<?, ?, ?>) operator).onWatermark(timeMillis);
        }
        endTurn();
    }

    void batch(Batch batch) throws Exception {
        ((OneInputOperator<?, ?>) operator).onBatch(batch);
        endTurn();
    }

    private void endTurn() throws Exception {
        operator.onTurnEnd();
        context.work();
    }

    void clockTo(long timeMillis) throws Exception {
        context.advanceTo(clock, timeMillis);
    }

    void finish() throws Exception {
        for (int call = 0; call < MOST_FINISH_CALLS; call++) {
            context.work();
            if (operator.finish()) {
                return;
            }
        }
        throw new AssertionError("The operator did not finish within " + MOST_FINISH_CALLS + " calls.");
    }

    void release() throws Exception {
        operator.release();
    }

    private static <O> Receiver<O> out(List<OperatorKit.Sent<Object>> transcript) {
        return new Receiver<>() {
            @Override
            public void onRow(O row, long time) {
                transcript.add(new OperatorKit.Sent<>(null, row, time));
            }

            @Override
            public void onWatermark(long watermark) {
                transcript.add(new OperatorKit.Sent<>(null, null, watermark));
            }

            @Override
            public void onIdle(boolean idle) {}
        };
    }
}
