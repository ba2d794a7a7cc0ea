package weir.state;

import java.io.IOException;
import weir.serializers.DescribedClasses;
import weir.spi.RowScan;
import weir.spi.RowStore;

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

    /** The classes that rows in the store name. */
    DescribedClasses classesAsOfNow() {
        DescribedClasses copy = new DescribedClasses();
        copy.addAll(classes);
        return copy;
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
