package weir.state;

import java.io.IOException;
import java.util.Arrays;
import weir.base.WeirException;

/**
 * The pages of one table, as far as snapshots are concerned: which have changed since the last one, and which the last one has
 * yet to write. Whoever is about to look at a row, and perhaps to change it, says so first ({@link #touch}); if that row's page
 * still has to be written as it was, it is written at that moment. So a snapshot holds nobody up for longer than a page takes.
 *
 * <p>Owned by the task's thread, except {@link Cut#write} and {@link Cut#skip}, which the thread that writes snapshots calls. The
 * lock keeps the two from working on one page at the same time.
 */
final class TablePages {
    private static final int PAGE_BITS = LongPages.PAGE_BITS;

    /** Where a page is between two snapshots. */
    private enum Phase {
        CHANGED,
        /** As the last snapshot has it. */
        UNCHANGED,
        /** As the last snapshot is to have it, which has not been written. */
        TO_BE_WRITTEN
    }

    /** Writes the live rows from one up to another to a snapshot. */
    interface RowsWriter {
        byte[] write(int firstRow, int endRow) throws IOException;
    }

    private Phase[] phases = {};
    private long[] versions = {};
    private long newestVersion;
    private Cut cut;

    /** A row is going to be looked at, and perhaps changed; its page is there. */
    void touch(int row) {
        if (phases[row >>> PAGE_BITS] != Phase.CHANGED) {
            change(row >>> PAGE_BITS);
        }
    }

    /** A row is going to be given to a key, perhaps on a new page. */
    void open(int row) {
        if (row >>> PAGE_BITS >= phases.length) {
            grow(row >>> PAGE_BITS);
        }
        touch(row);
    }

    /** The table is going to be built anew: all that is still to be written is written now. */
    void settle() {
        for (int page = 0; page < phases.length; page++) {
            if (phases[page] == Phase.TO_BE_WRITTEN) {
                change(page);
            }
        }
    }

    /** Begins a snapshot of all pages as they are now, which {@code rows} writes one by one. */
    Cut cut(RowsWriter rows) {
        settle();
        synchronized (this) {
            newestVersion++;
            for (int page = 0; page < phases.length; page++) {
                versions[page] = phases[page] == Phase.CHANGED ? newestVersion : versions[page];
                phases[page] = Phase.TO_BE_WRITTEN;
            }
            cut = new Cut(rows, versions.clone());
            return cut;
        }
    }

    private synchronized void change(int page) {
        if (phases[page] == Phase.TO_BE_WRITTEN) {
            try {
                cut.save(page);
            } catch (IOException e) {
                throw new WeirException("State cannot be written to a checkpoint: " + e.getMessage(), e);
            }
        }
        phases[page] = Phase.CHANGED;
    }

    private synchronized void grow(int page) {
        int old = phases.length;
        int larger = Math.max(page + 1, old + (old >> 1));
        phases = Arrays.copyOf(phases, larger);
        Arrays.fill(phases, old, larger, Phase.CHANGED);
        versions = Arrays.copyOf(versions, larger);
    }

    /** All pages as they were at one moment. */
    final class Cut {
        private final RowsWriter rows;
        private final long[] versionsAtCut;
        private final byte[][] saved;

        private Cut(RowsWriter rows, long[] versionsAtCut) {
            this.rows = rows;
            this.versionsAtCut = versionsAtCut;
            this.saved = new byte[versionsAtCut.length][];
        }

        int count() {
            return versionsAtCut.length;
        }

        long version(int page) {
            return page < versionsAtCut.length ? versionsAtCut[page] : 0;
        }

        /** The page's rows; those that the task has changed since were written when it did. */
        byte[] write(int page) throws IOException {
            synchronized (TablePages.this) {
                byte[] bytes = saved[page];
                if (bytes == null) {
                    bytes = rows.write(page << PAGE_BITS, page + 1 << PAGE_BITS);
                }
                leave(page);
                return bytes;
            }
        }

        /** The page need not be written. */
        void skip(int page) {
            synchronized (TablePages.this) {
                leave(page);
            }
        }

        private void save(int page) throws IOException {
            saved[page] = rows.write(page << PAGE_BITS, page + 1 << PAGE_BITS);
        }

        private void leave(int page) {
            saved[page] = null;
            if (cut == this && phases[page] == Phase.TO_BE_WRITTEN) {
                phases[page] = Phase.UNCHANGED;
            }
        }
    }
}
