package weir.state;

/** Goes round the rows of a state a few at a time and removes what is expired, so that keys never seen again leave. */
final class Sweep {
    private final Expirable state;
    private final Rows rows;
    private final TablePages pages;
    private final int rowsPerStep;
    private int cursor;

    Sweep(Expirable state, Rows rows, TablePages pages, int rowsPerStep) {
        this.state = state;
        this.rows = rows;
        this.pages = pages;
        this.rowsPerStep = rowsPerStep;
    }

    void step(long nowMillis) {
        for (int i = 0; i < rowsPerStep; i++) {
            int row = rows.nextLive(cursor);
            if (row == SlotTable.NONE) {
                cursor = 0;
                return;
            }
            cursor = row + 1;
            sweep(row, nowMillis);
        }
    }

    private void sweep(int row, long nowMillis) {
        pages.touch(row);
        int expired = state.expire(row, nowMillis);
        if (expired > 0) {
            state.expiry().countExpired(expired);
            rows.releaseIfEmpty(row);
        }
    }
}
