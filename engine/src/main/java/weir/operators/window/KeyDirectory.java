package weir.operators.window;

/**
 * Numbers the keys of all slices that a {@link RunningWindow} is made of. It lives on from slice to slice, so a key is
 * looked up once per slice: whatever slices are combined to lies in arrays by place, which is what a key's number is
 * called here.
 */
final class KeyDirectory {
    private KeyTable table = new LongKeys(0);

    int size() {
        return table.size;
    }

    Object key(int place) {
        return table.key(place);
    }

    /** The place of {@code key}, a new one if it had none. */
    int place(Object key) {
        int answer = table.slot(key);
        if (answer == Keys.FOREIGN) {
            table = table.asObjects();
            answer = table.slot(key);
        }
        return answer >= 0 ? answer : ~answer;
    }

    /** The places of all {@code keys}, by their slots. */
    int[] places(KeyTable keys) {
        int[] places = new int[keys.size];
        for (int slot = 0; slot < places.length; slot++) {
            places[slot] = table.getClass() == keys.getClass() ? placeOf(keys, slot) : place(keys.key(slot));
        }
        return places;
    }

    /** The place of the key in {@code slot} of {@code keys}, which are of the kind kept here. */
    int placeOf(KeyTable keys, int slot) {
        int answer = table.slotOf(keys, slot);
        return answer >= 0 ? answer : ~answer;
    }

    /** Forgets all keys, with room for {@code expected}, and returns them: who still needs them asks for new places. */
    KeyTable startAfresh(int expected) {
        KeyTable before = table;
        table = before.fresh(expected);
        return before;
    }
}
