package weir.engine;

import weir.job.Exchange;
import weir.job.KeyGroups;

/** Rows of one key to one task; a template for {@link weir.spi.Specialized}. */
final class HashRouter extends Router {
    private final Exchange.KeyFunction key;
    private final int maxParallelism;

    HashRouter(Outlet[] outlets, Copier copier, Exchange.KeyFunction key, int maxParallelism) {
        super(outlets, copier);
        this.key = key;
        this.maxParallelism = maxParallelism;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        int group = KeyGroups.group(key.key(row), maxParallelism);
        int task = KeyGroups.task(group, outlets.length, maxParallelism);
        outlets[task].row(copier == null ? row : copier.copy(row), time, watermark);
    }
}
