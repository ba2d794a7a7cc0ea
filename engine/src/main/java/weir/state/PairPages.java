package weir.state;

import weir.api.tuple.Tuple2;

/**
 * Pairs by row, taken apart: the two fields lie in columns of their own, mostly of bare longs.
 *
 * <p>A state that is replaced with every record would otherwise leave an object that has outlived the young generation's
 * cache behind each time: reading it back costs one or two misses of memory (measured with 100,000 keys: 300 ns, against
 * 40 taken apart). Neither field of a pair kept here is null.
 */
final class PairPages {
    private final ValuePages first;
    private final ValuePages second;

    PairPages(TablePages pages) {
        first = new ValuePages(pages);
        second = new ValuePages(pages);
    }

    /** True for what can be taken apart and put together without a trace. */
    static boolean accepts(Object content) {
        return content.getClass() == Tuple2.class
                && ((Tuple2<?, ?>) content).f0 != null
                && ((Tuple2<?, ?>) content).f1 != null;
    }

    Object get(int row) {
        return first.isPresent(row) ? new Tuple2<>(first.present(row), second.present(row)) : null;
    }

    void set(int row, Object content) {
        Tuple2<?, ?> pair = (Tuple2<?, ?>) content;
        first.set(row, pair.f0);
        second.set(row, pair.f1);
    }

    void remove(int row) {
        first.remove(row);
        second.remove(row);
    }

    boolean isPresent(int row) {
        return first.isPresent(row);
    }

    void touch(int[] rows, int count) {
        first.touch(rows, count);
        second.touch(rows, count);
    }

    int rowLimit() {
        return first.rowLimit();
    }

    boolean keepsObjects() {
        return first.keepsObjects() || second.keepsObjects();
    }

    long sizeBytes() {
        return first.sizeBytes() + second.sizeBytes();
    }
}
