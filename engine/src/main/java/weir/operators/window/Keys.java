package weir.operators.window;

/**
 * Numbers the keys of one pane densely, in the order they come: the number says where in the pane's cells the key's
 * accumulator lies. Keys are only ever added; a pane that is done is dropped as a whole.
 */
abstract class Keys {
    /** What {@link #slot} returns for a key of a class that this kind does not hold. */
    static final int FOREIGN = Integer.MIN_VALUE;

    int size;

    /** The slot of {@code key}; {@code ~slot} where it has just been given one; or {@link #FOREIGN}. */
    abstract int slot(Object key);

    /** Brings the places where the first {@code count} of {@code candidates} are or belong into the cache. */
    abstract void touch(Object[] candidates, int count);

    abstract Object key(int slot);

    /** The same keys with the same slots, and room for keys of any class. */
    abstract Keys asObjects();
}
