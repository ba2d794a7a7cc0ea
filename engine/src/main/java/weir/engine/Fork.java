package weir.engine;

import java.util.Collection;
import weir.batch.Batch;
import weir.batch.ObjectColumn;
import weir.spi.Receiver;

/** Sends every element to several receivers, each owning what it gets. */
final class Fork extends Receiver<Object> {
    private final Receiver<Object>[] branches;
    private final Copier copier;

    /** {@code copier} is null where rows may be shared. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Fork(Collection<Receiver<Object>> branches, Copier copier) {
        this.branches = branches.toArray(new Receiver[0]);
        this.copier = copier;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        int last = branches.length - 1;
        for (int branch = 0; branch < last; branch++) {
            branches[branch].onRow(copier == null ? row : copier.copy(row), time);
        }
        branches[last].onRow(row, time);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        for (Receiver<Object> branch : branches) {
            branch.onWatermark(watermark);
        }
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        for (Receiver<Object> branch : branches) {
            branch.onIdle(idle);
        }
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        if (copier != null && batch.columnCount() == 1 && batch.column(0) instanceof ObjectColumn) {
            super.onBatch(batch);
            return;
        }
        for (Receiver<Object> branch : branches) {
            branch.onBatch(batch);
        }
    }
}
