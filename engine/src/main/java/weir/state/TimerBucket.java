package weir.state;

import java.util.Objects;

/**
 * The timers of one timestamp, in the order of registration, each at most once. A small bucket is searched from end to
 * end; a larger one has an open-addressing table from timers to positions.
 */
final class TimerBucket {
    private static final int INITIAL_CAPACITY = 2;
    private static final int SEARCHED_LINEARLY = 8;
    private static final int REMOVED = -1;
    static final int END = -1;

    private int[] slots = new int[INITIAL_CAPACITY];
    /** Null as long as all timers are without namespace. */
    private Object[] namespaces;
    /** Position + 1 by hash, 0 where free; removed timers keep theirs until the table is rebuilt. Null while small. */
    private int[] positions;

    private int head;
    private int tail;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Adds a timer at the end; false if it is there already. */
    boolean add(int slot, Object namespace) {
        if (find(slot, namespace) >= 0) {
            return false;
        }
        if (tail == slots.length) {
            makeRoom();
        }
        append(slot, namespace);
        return true;
    }

    /** Takes a timer out; false if it is not there. */
    boolean remove(int slot, Object namespace) {
        int position = find(slot, namespace);
        if (position < 0) {
            return false;
        }
        removeAt(position);
        return true;
    }

    /** The position of the first timer; there must be one. */
    int first() {
        head = next(head);
        return head;
    }

    /** The first position from {@code position} on where there is a timer; {@link #END} after the last one. */
    int next(int position) {
        for (int at = Math.max(position, head); at < tail; at++) {
            if (slots[at] != REMOVED) {
                return at;
            }
        }
        return END;
    }

    int slotAt(int position) {
        return slots[position];
    }

    Object namespaceAt(int position) {
        return namespaces == null ? null : namespaces[position];
    }

    void removeAt(int position) {
        slots[position] = REMOVED;
        if (namespaces != null) {
            namespaces[position] = null;
        }
        if (--size == 0) {
            clear();
        }
    }

    private void clear() {
        head = 0;
        tail = 0;
        positions = null;
        slots = slots.length > SEARCHED_LINEARLY ? new int[INITIAL_CAPACITY] : slots;
        namespaces = null;
    }

    private void append(int slot, Object namespace) {
        slots[tail] = slot;
        if (namespace != null) {
            if (namespaces == null) {
                namespaces = new Object[slots.length];
            }
            namespaces[tail] = namespace;
        }
        size++;
        tail++;
        if (positions != null) {
            place(tail - 1);
        }
    }

    private int find(int slot, Object namespace) {
        if (positions != null) {
            return lookUp(slot, namespace);
        }
        for (int position = head; position < tail; position++) {
            if (isAt(position, slot, namespace)) {
                return position;
            }
        }
        return END;
    }

    private int lookUp(int slot, Object namespace) {
        int at = home(slot, namespace);
        for (int entry = positions[at]; entry != 0; entry = positions[at]) {
            if (isAt(entry - 1, slot, namespace)) {
                return entry - 1;
            }
            at = at + 1 == positions.length ? 0 : at + 1;
        }
        return END;
    }

    private boolean isAt(int position, int slot, Object namespace) {
        return slots[position] == slot && Objects.equals(namespaceAt(position), namespace);
    }

    /** Closes the gaps that removed timers left; where that is not enough, doubles the room. */
    private void makeRoom() {
        int capacity = size > slots.length / 2 ? slots.length * 2 : slots.length;
        int[] oldSlots = slots;
        Object[] oldNamespaces = namespaces;
        int end = tail;
        slots = new int[capacity];
        namespaces = oldNamespaces == null ? null : new Object[capacity];
        positions = null;
        int start = head;
        head = 0;
        tail = 0;
        size = 0;
        for (int position = start; position < end; position++) {
            if (oldSlots[position] != REMOVED) {
                append(oldSlots[position], oldNamespaces == null ? null : oldNamespaces[position]);
            }
        }
        if (capacity > SEARCHED_LINEARLY) {
            index();
        }
    }

    private void index() {
        positions = new int[slots.length * 2];
        for (int position = 0; position < tail; position++) {
            place(position);
        }
    }

    private void place(int position) {
        int at = home(slots[position], namespaceAt(position));
        while (positions[at] != 0) {
            at = at + 1 == positions.length ? 0 : at + 1;
        }
        positions[at] = position + 1;
    }

    private int home(int slot, Object namespace) {
        long mixed = slot * SlotTable.SPREAD + (namespace == null ? 0 : namespace.hashCode());
        return SlotTable.home((int) (mixed * SlotTable.SPREAD >>> 32), positions.length);
    }
}
