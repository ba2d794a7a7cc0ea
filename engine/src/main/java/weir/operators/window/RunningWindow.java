package weir.operators.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The combination of consecutive slices, of which the oldest leave and new ones come: two stacks, so that a slide costs
 * a constant number of merges per key however many slices a window has (the "two stacks" of sliding-window
 * aggregation, here per key and in one table).
 *
 * <pre>
 *   panes   oldest ... | loose | ......... wound ......... | ........ back ........ | newest
 *   cells                      front: their combination,     back: their combination
 *                              each pane knows what it covered
 * </pre>
 *
 * Taking the oldest pane out puts back what it covered. When no wound pane is left, the back panes are wound, newest
 * first, and the table starts afresh, which also drops the keys that no pane has any more. Loose panes are those a late
 * row reached after they had been wound: they are wound again before the next result.
 */
final class RunningWindow<IN, OUT> {
    private static final byte IN_FRONT = 1;
    private static final byte IN_BACK = 2;

    private final Fold<IN, OUT> fold;
    private final List<Pane> panes = new ArrayList<>();
    private int loose;
    private int wound;

    private Keys keys;
    private Cells front;
    private Cells back;
    private byte[] presence = {};
    private final Cells scratch;

    RunningWindow(Fold<IN, OUT> fold) {
        this.fold = fold;
        this.scratch = fold.cells(1);
    }

    /** Takes each key and its result. */
    interface Results<OUT> {
        void accept(Object key, OUT result) throws Exception;
    }

    boolean isEmpty() {
        return panes.isEmpty();
    }

    /** The start of the newest pane; the beginning of time if there is none. */
    long newestStart() {
        return isEmpty() ? Long.MIN_VALUE : panes.get(panes.size() - 1).start;
    }

    /** Takes in {@code pane}, which is newer than all others. */
    void push(Pane pane) throws Exception {
        if (isEmpty()) {
            startAfresh(pane.keys);
        }
        alignKind(pane);
        panes.add(pane);
        for (int slot = 0; slot < pane.keys.size; slot++) {
            coverBack(place(pane, slot), pane, slot);
        }
    }

    private void coverBack(int place, Pane pane, int slot) throws Exception {
        if ((presence[place] & IN_BACK) != 0) {
            fold.combine(back, place, back, place, pane.cells, slot);
        } else {
            fold.copy(back, place, pane.cells, slot);
            presence[place] |= IN_BACK;
        }
    }

    /** Drops all panes that start before {@code start}. */
    void dropBefore(long start) throws Exception {
        while (!isEmpty() && panes.get(0).start < start) {
            dropOldest();
        }
    }

    private void dropOldest() throws Exception {
        if (loose == 0 && wound == 0) {
            turnOver();
        }
        if (loose > 0) {
            loose--;
        } else {
            unwind(panes.get(0));
            wound--;
        }
        panes.remove(0);
    }

    /** Makes all panes loose, with an empty table to wind them onto. */
    private void turnOver() throws Exception {
        startAfresh(panes.get(0).keys);
        loose = panes.size();
        // The oldest is about to leave: winding it would be for nothing.
        windDownTo(1);
    }

    private void startAfresh(Keys like) {
        int expected = keys == null ? like.size : Math.min(keys.size, 2 * like.size);
        keys = like.fresh(expected);
        front = fold.cells(expected);
        back = fold.cells(expected);
        Arrays.fill(presence, (byte) 0);
    }

    private void windDownTo(int index) throws Exception {
        while (loose > index) {
            loose--;
            wound++;
            wind(panes.get(loose));
        }
    }

    /** Puts {@code pane} on top of the front, remembering what it covers. */
    private void wind(Pane pane) throws Exception {
        int size = pane.keys.size;
        pane.places = new int[size];
        pane.covered = fold.cells(size);
        for (int slot = 0; slot < size; slot++) {
            int place = place(pane, slot);
            if ((presence[place] & IN_FRONT) == 0) {
                pane.places[slot] = ~place;
                fold.copy(front, place, pane.cells, slot);
                presence[place] |= IN_FRONT;
            } else {
                pane.places[slot] = place;
                fold.copy(pane.covered, slot, front, place);
                fold.combine(front, place, pane.cells, slot, front, place);
            }
        }
    }

    private void unwind(Pane pane) {
        for (int slot = 0; slot < pane.places.length; slot++) {
            int place = pane.places[slot];
            if (place >= 0) {
                front.move(place, pane.covered, slot);
            } else {
                presence[~place] &= ~IN_FRONT;
            }
        }
        pane.places = null;
        pane.covered = null;
    }

    private int place(Pane pane, int slot) {
        int answer = keys.slotOf(pane.keys, slot);
        if (answer >= 0) {
            return answer;
        }
        int place = ~answer;
        front.ensure(place);
        back.ensure(place);
        if (place >= presence.length) {
            presence = Arrays.copyOf(presence, Math.max(64, place * 2));
        }
        return place;
    }

    /** The result of every key that a pane has, in the order in which keys first came. */
    void results(Results<OUT> receiver) throws Exception {
        windDownTo(0);
        for (int place = 0; place < keys.size; place++) {
            if (presence[place] != 0) {
                receiver.accept(keys.key(place), result(place));
            }
        }
    }

    private OUT result(int place) throws Exception {
        switch (presence[place]) {
            case IN_FRONT -> fold.copy(scratch, 0, front, place);
            case IN_BACK -> fold.copy(scratch, 0, back, place);
            default -> fold.combine(scratch, 0, front, place, back, place);
        }
        return fold.result(scratch, 0);
    }

    /** Adds a late row to {@code pane}, which may be new but starts before the newest one. */
    void addLate(Pane pane, Object key, IN row) throws Exception {
        int index = panes.indexOf(pane);
        if (index < 0) {
            index = insert(pane);
        }
        if (index < loose + wound) {
            loosenUpTo(index);
            pane.add(key, row, fold);
        } else {
            pane.add(key, row, fold);
            addToBack(pane, key, row);
        }
        alignKind(pane);
    }

    private int insert(Pane pane) {
        int index = 0;
        while (panes.get(index).start < pane.start) {
            index++;
        }
        if (index < loose + wound) {
            loosenUpTo(index - 1);
            loose++;
        }
        panes.add(index, pane);
        return index;
    }

    private void loosenUpTo(int index) {
        while (loose <= index) {
            unwind(panes.get(loose));
            loose++;
            wound--;
        }
    }

    private void addToBack(Pane pane, Object key, IN row) throws Exception {
        alignKind(pane);
        int slot = pane.keys.find(key);
        int place = place(pane, slot);
        if ((presence[place] & IN_BACK) != 0) {
            fold.first(scratch, 0, row);
            fold.combine(back, place, back, place, scratch, 0);
        } else {
            fold.copy(back, place, pane.cells, slot);
            presence[place] |= IN_BACK;
        }
    }

    /** Once one pane has keys as objects, all have. */
    private void alignKind(Pane pane) {
        if (pane.keys.getClass() != keys.getClass()) {
            keys = keys.asObjects();
            pane.keys = pane.keys.asObjects();
            panes.forEach(other -> other.keys = other.keys.asObjects());
        }
    }
}
