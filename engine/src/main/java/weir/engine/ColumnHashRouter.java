package weir.engine;

import java.util.List;
import weir.batch.Batch;
import weir.job.KeyGroups;

/** Rows with equal values in some columns to one task; a batch is divided into selections, no value is copied. */
final class ColumnHashRouter extends Router {
    private final int[] keyColumns;
    private final int maxParallelism;

    ColumnHashRouter(Outlet[] outlets, Copier copier, List<Integer> keyColumns, int maxParallelism) {
        super(outlets, copier);
        this.keyColumns = keyColumns.stream().mapToInt(Integer::intValue).toArray();
        this.maxParallelism = maxParallelism;
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("A row arrived where batches of columns are routed: " + row);
    }

    @Override
    public void onBatch(Batch batch) {
        int[][] rows = new int[outlets.length][];
        int[] counts = new int[outlets.length];
        for (int row = 0; row < batch.size(); row++) {
            int task = task(batch, row);
            if (rows[task] == null) {
                rows[task] = new int[batch.size()];
            }
            rows[task][counts[task]++] = row;
        }
        long before = watermark;
        watermark = batch.lastWatermark(watermark);
        for (int task = 0; task < outlets.length; task++) {
            if (counts[task] > 0) {
                outlets[task].batch(batch.take(rows[task], counts[task]), before, watermark);
            }
        }
    }

    private int task(Batch batch, int row) {
        long hash = 0;
        for (int column : keyColumns) {
            hash = hash * 31 + batch.column(column).hash(row);
        }
        return KeyGroups.task(KeyGroups.ofHash(Long.hashCode(hash), maxParallelism), outlets.length, maxParallelism);
    }
}
