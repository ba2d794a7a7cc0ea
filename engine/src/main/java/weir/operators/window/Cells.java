package weir.operators.window;

import java.util.Arrays;

/** A growing column of accumulators by slot: as bare numbers, as objects, or each in two parts, as its fold says. */
final class Cells {
    private static final long[] NO_NUMBERS = {};
    private static final Object[] NO_OBJECTS = {};

    long[] numbers;
    Object[] objects;
    private int capacity;

    /** Takes what {@link #touch} read, so that it has to be read. */
    long touched;

    private Cells(boolean withNumbers, boolean withObjects, int capacity) {
        this.capacity = Math.max(capacity, 16);
        numbers = withNumbers ? new long[this.capacity] : NO_NUMBERS;
        objects = withObjects ? new Object[this.capacity] : NO_OBJECTS;
    }

    static Cells ofNumbers(int capacity) {
        return new Cells(true, false, capacity);
    }

    static Cells ofObjects(int capacity) {
        return new Cells(false, true, capacity);
    }

    static Cells ofBoth(int capacity) {
        return new Cells(true, true, capacity);
    }

    /** Makes room for {@code slot}. */
    void ensure(int slot) {
        if (slot >= capacity) {
            capacity = Math.max(slot + 1, capacity * 2);
            numbers = numbers.length == 0 ? numbers : Arrays.copyOf(numbers, capacity);
            objects = objects.length == 0 ? objects : Arrays.copyOf(objects, capacity);
        }
    }

    /** Brings the numbers of the first {@code count} of {@code slots} into the cache, where they are there. */
    void touch(int[] slots, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int slot = slots[i];
            if (slot >= 0 && slot < numbers.length) {
                sum += numbers[slot];
            }
        }
        touched = sum;
    }

    /** Puts the content of another's cell into a cell of this one; the two then share what can change. */
    void move(int slot, Cells source, int sourceSlot) {
        if (numbers.length > 0) {
            numbers[slot] = source.numbers[sourceSlot];
        }
        if (objects.length > 0) {
            objects[slot] = source.objects[sourceSlot];
        }
    }
}
