package weir.state;

import java.io.IOException;
import java.util.Map;
import weir.serializers.DescribedClasses;
import weir.spi.RowFiles;
import weir.spi.RowScan;
import weir.spi.RowStore;
import weir.spi.StateOutput;

/** The part of a task's keyed state that is in a {@link RowStore}, and how much of the rest stays in memory. */
final class ColdState {
    /** So many rows move to the store at once: enough for a batch, and half a millisecond's work. */
    private static final int BLOCK = 1_024;

    private static final int BLOCKS = 16;

    /** Before there are more rows than this, nobody can say how large they are. */
    private static final int FEW = 8;

    private final RowStore store;
    private final MemoryBudget budget = new MemoryBudget();
    private final DescribedClasses classes = new DescribedClasses();
    private final ColdRows keys;
    private final ColdRows namespaces;
    private final FilePlaces places = new FilePlaces();
    private boolean allStay;

    ColdState(RowStore store, StateTable plain, ColdRows.Owner keys, StateTable namespaced, ColdRows.Owner namespaces) {
        this.store = store;
        this.keys = new ColdRows(store, plain, keys, classes, budget);
        this.namespaces = new ColdRows(store, namespaced, namespaces, classes, budget);
        plain.keepColdRowsIn(this.keys);
        namespaced.keepColdRowsIn(this.namespaces);
    }

    ColdRows keys() {
        return keys;
    }

    ColdRows namespaces() {
        return namespaces;
    }

    /** Sees to it that there is memory for another row; only current rows are sure to stay where they are. */
    void makeRoom() {
        if (budget.isSpent() && !allStay) {
            weigh();
        }
    }

    /** Work that user code has a part in. */
    @FunctionalInterface
    interface Visits {
        void make() throws Exception;
    }

    /** Shown the place of a key's row in the store. */
    @FunctionalInterface
    interface PlaceVisitor {
        void visit(byte[] place) throws Exception;
    }

    /** Visits the keys in memory, all of which stay there meanwhile, and then those that only the store has. */
    void forEachKey(Visits inMemory, PlaceVisitor inStore) throws Exception {
        try (RowScan scan = scan()) {
            ByteKeySet visited = keys.placesInMemory();
            allStay = true;
            inMemory.make();
            allStay = false;
            while (scan.next()) {
                byte[] place = scan.key();
                if (RowPlace.isOfKey(place) && !visited.contains(place, place.length)) {
                    inStore.visit(place);
                }
            }
        }
    }

    /** All rows of the store as they are now. */
    RowScan scan() throws IOException {
        keys.apply();
        namespaces.apply();
        return store.scan();
    }

    /** The rows of the store as they are now, for a snapshot to hold. */
    RowPages.Form form() throws IOException {
        DescribedClasses asOfNow = new DescribedClasses();
        asOfNow.addAll(classes);
        return new RowPages.Form(
                keys.layouts().translations(asOfNow), namespaces.layouts().translations(asOfNow), asOfNow);
    }

    /** Has a snapshot hold the store's files as they are now; false if it cannot, so that it has to hold the rows. */
    boolean writeFiles(StateOutput target) throws IOException {
        RowPages.Form form = form();
        if (!StoredRows.areReadable(form)) {
            return false;
        }
        keys.apply();
        namespaces.apply();
        RowFiles files = store.files();
        if (files == null) {
            return false;
        }
        Map<String, FilePlaces.Place> placed = places.of(files.all());
        target.pages(StateOutput.STORED_ROWS, new FilePages(files, placed));
        StoredRows.write(store.provider(), form, placed, target.section(StateOutput.STORED_ROWS));
        return true;
    }

    String provider() {
        return store.provider();
    }

    RowScan scan(RowFiles saved) throws IOException {
        return store.scan(saved);
    }

    void close() throws IOException {
        store.close();
    }

    private void weigh() {
        long ofKeys = keys.bytesPerRow() * keys.cached();
        long ofNamespaces = namespaces.bytesPerRow() * namespaces.cached();
        ColdRows larger = ofKeys >= ofNamespaces ? keys : namespaces;
        long free = (store.cacheBytes() - ofKeys - ofNamespaces) / larger.bytesPerRow();
        int block = Math.max(1, Math.min(BLOCK, larger.cached() / BLOCKS));
        if (free >= block) {
            budget.allow(Math.min(free, Math.max(FEW, larger.cached() / 2)));
        } else {
            int evicted = larger.evict((int) Math.min(larger.cached(), block - free));
            budget.allow(Math.max(1, Math.min(evicted, block)));
        }
    }
}
