package weir.state;

import java.util.Arrays;

/** A binary heap of timestamps, smallest first. */
final class TimestampHeap {
    private long[] heap = new long[16];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The smallest timestamp; there must be one. */
    long first() {
        return heap[0];
    }

    void add(long timestamp) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) >>> 1] > timestamp) {
            heap[at] = heap[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        heap[at] = timestamp;
    }

    void removeFirst() {
        long moved = heap[--size];
        int at = 0;
        for (int child = smallerChild(at); child < size && heap[child] < moved; child = smallerChild(at)) {
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }

    void clear() {
        size = 0;
    }

    private int smallerChild(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }
}
