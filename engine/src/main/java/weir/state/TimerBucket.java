package weir.state;

import java.util.Arrays;
import java.util.Objects;

/**
 * The timers of one timestamp, in the order of registration, each at most once.
 *
 * <p>Whether a timer is there, a small bucket finds out by looking through. A larger one whose timers lie close together,
 * as those of all keys waiting for the end of one window do, has a set with one bit for each slot. Any other has an
 * open-addressing table from timers to positions.
 */
final class TimerBucket {
    static final int END = -1;
    private static final int REMOVED = -1;
    private static final int INITIAL_CAPACITY = 2;
    private static final int SEARCHED_LINEARLY = 8;

    /** Above this many bits for each timer, a table takes less memory than a set. */
    private static final int MAX_BITS_PER_TIMER = 128;

    private int[] slots = new int[INITIAL_CAPACITY];
    /** The namespace of all timers, as long as they have the same. */
    private Object sharedNamespace;
    /** The namespace of each timer; null as long as they have the same. */
    private Object[] namespaces;
    /** The slots that have a timer; null where the bucket is small or has a table. */
    private SlotSet members;
    /** Position + 1 by hash, 0 where free; removed timers keep theirs until the table is rebuilt. */
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
        if (contains(slot, namespace)) {
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
        if (!contains(slot, namespace)) {
            return false;
        }
        if (members != null) {
            indexByTable();
        }
        removeAt(find(slot, namespace));
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
        return namespaces == null ? sharedNamespace : namespaces[position];
    }

    void removeAt(int position) {
        if (members != null) {
            members.remove(slots[position]);
        }
        if (namespaces != null) {
            namespaces[position] = null;
        }
        slots[position] = REMOVED;
        if (--size == 0) {
            clear();
        }
    }

    private void clear() {
        head = 0;
        tail = 0;
        members = null;
        positions = null;
        slots = slots.length > SEARCHED_LINEARLY ? new int[INITIAL_CAPACITY] : slots;
        namespaces = null;
        sharedNamespace = null;
    }

    private boolean contains(int slot, Object namespace) {
        if (members != null) {
            return members.contains(slot) && Objects.equals(namespace, sharedNamespace);
        }
        return find(slot, namespace) != END;
    }

    private void append(int slot, Object namespace) {
        if (size == 0) {
            sharedNamespace = namespace;
        } else if (namespaces == null && !Objects.equals(namespace, sharedNamespace)) {
            divideByNamespace();
        }
        slots[tail] = slot;
        if (namespaces != null) {
            namespaces[tail] = namespace;
        }
        size++;
        tail++;
        if (members != null) {
            members.add(slot);
        } else if (positions != null) {
            place(tail - 1);
        }
    }

    private void divideByNamespace() {
        namespaces = new Object[slots.length];
        Arrays.fill(namespaces, head, tail, sharedNamespace);
        if (members != null) {
            indexByTable();
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
        int[] newSlots = new int[capacity];
        Object[] newNamespaces = namespaces == null ? null : new Object[capacity];
        int count = 0;
        for (int position = next(head); position != END; position = next(position + 1)) {
            newSlots[count] = slots[position];
            if (newNamespaces != null) {
                newNamespaces[count] = namespaces[position];
            }
            count++;
        }
        slots = newSlots;
        namespaces = newNamespaces;
        head = 0;
        tail = count;
        index();
    }

    private void index() {
        if (slots.length <= SEARCHED_LINEARLY) {
            return;
        }
        int highest = Arrays.stream(slots, 0, tail).max().orElse(0);
        if (positions == null && namespaces == null && highest / MAX_BITS_PER_TIMER < size) {
            indexBySet();
        } else {
            indexByTable();
        }
    }

    private void indexBySet() {
        if (members == null) {
            members = new SlotSet();
            for (int position = 0; position < tail; position++) {
                members.add(slots[position]);
            }
        }
    }

    private void indexByTable() {
        members = null;
        positions = new int[slots.length * 2];
        for (int position = next(head); position != END; position = next(position + 1)) {
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
