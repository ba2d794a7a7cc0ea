package weir.operators.window;

import java.util.Arrays;

/**
 * The keys of a slice that is part of a running window: only their places in the directory, in a few bytes a key. Where a
 * late row comes all the same, an index is made for it, and kept until the slice is {@link #settle settled} again.
 */
final class SliceKeys extends Keys {
    private static final int[] NO_INDEX = {};

    private final KeyDirectory directory;
    /** By slot. */
    private int[] places;
    /** By place: slot + 1, or 0 where the slice does not have the key. */
    private int[] index = NO_INDEX;

    SliceKeys(KeyDirectory directory, KeyTable keys) {
        this.directory = directory;
        places = directory.places(keys);
        size = places.length;
    }

    /** The place of the key in {@code slot}. */
    int place(int slot) {
        return places[slot];
    }

    @Override
    int slot(Object key) {
        int place = directory.place(key);
        int slot = slotAt(place);
        return slot >= 0 ? slot : add(place);
    }

    /** Late rows are too few to be worth it. */
    @Override
    void touch(Object[] candidates, int count) {}

    /** The slot of the key in {@code place}; -1 where the slice does not have it. */
    private int slotAt(int place) {
        if (place >= index.length) {
            index = new int[directory.size()];
            for (int slot = 0; slot < size; slot++) {
                index[places[slot]] = slot + 1;
            }
        }
        return index[place] - 1;
    }

    private int add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + size / 2 + 1);
        }
        places[size++] = place;
        index[place] = size;
        return ~(size - 1);
    }

    /** Expects no more rows for now. */
    void settle() {
        index = NO_INDEX;
    }

    /** Follows its keys to new places in the directory, which had them as {@code before}. */
    void move(KeyTable before) {
        for (int slot = 0; slot < size; slot++) {
            places[slot] = directory.placeOf(before, places[slot]);
        }
        settle();
    }

    @Override
    Object key(int slot) {
        return directory.key(places[slot]);
    }

    @Override
    SliceKeys asObjects() {
        return this;
    }
}
