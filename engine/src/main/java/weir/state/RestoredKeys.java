package weir.state;

import java.util.Arrays;
import java.util.function.Consumer;

/** The keys of a snapshot by the slots that they had in it. Where they are now may change while more of them come. */
final class RestoredKeys {
    private Object[] keys = {};

    void add(int slot, Object key) {
        if (slot >= keys.length) {
            keys = Arrays.copyOf(keys, Math.max(slot + 1, keys.length + (keys.length >> 1)));
        }
        keys[slot] = key;
    }

    /** The key that had the slot; null if it is none of this task's. */
    Object keyAt(int slot) {
        return slot < keys.length ? keys[slot] : null;
    }

    void forEach(Consumer<Object> action) {
        for (Object key : keys) {
            if (key != null) {
                action.accept(key);
            }
        }
    }
}
