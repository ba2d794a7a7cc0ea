package weir.bench.sql;

import weir.batch.Batch;
import weir.batch.LongColumn;

/** Goes round a {@link Ring} for the hand-written loops: block by block, without a copy. */
final class Laps {
    private final Ring ring;
    private final Kind kind;

    Laps(Kind kind) {
        this.ring = Ring.of(kind);
        this.kind = kind;
    }

    /** Looks at one block of a lap. */
    @FunctionalInterface
    interface Look {
        void at(Batch block, long lap);
    }

    /** Shows the blocks of the first {@code events} events, of all kinds, in order. */
    void forEach(long events, Look look) {
        for (long block = 0; block < events / Ring.BLOCK; block++) {
            long lap = block / ring.blocks();
            look.at(ring.block((int) (block % ring.blocks())), lap);
        }
    }

    /** Shows the blocks of one lap, as many as there are within the first {@code events} events. */
    void forEachOf(long lap, long events, Look look) {
        long blocks = Math.min(ring.blocks(), events / Ring.BLOCK - lap * ring.blocks());
        for (int block = 0; block < blocks; block++) {
            look.at(ring.block(block), lap);
        }
    }

    /** The values of a column as they are in the first lap. */
    long[] values(Batch block, String column) {
        return ((LongColumn) block.column(index(column))).values();
    }

    /** How much greater they are in a later lap. */
    long growth(String column, long lap) {
        return kind.growth(index(column)) * lap;
    }

    int index(String column) {
        for (int i = 0; i < kind.columns.size(); i++) {
            if (kind.columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(kind.table() + " has no column " + column + ".");
    }
}
