package weir.operators.window;

import java.util.ArrayList;
import java.util.List;
import weir.api.windowing.TimeWindow;

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
 * first, and the tables start afresh. Loose panes are those a late row reached after they had been wound: they are wound
 * again before the next result. This class knows which pane is where; {@link TwoStacks} works on the cells.
 */
abstract class RunningWindow<IN, OUT> {
    final Fold<IN, OUT> fold;
    final KeyDirectory directory;
    private final List<Pane> panes = new ArrayList<>();
    private int loose;
    private int wound;

    RunningWindow(Fold<IN, OUT> fold, KeyDirectory directory) {
        this.fold = fold;
        this.directory = directory;
    }

    /** Empties both stacks. */
    abstract void clear();

    /** Combines {@code pane}, which is newer than the others, into the back. */
    abstract void addToBack(Pane pane) throws Exception;

    /** Combines into the back one {@code row} of the key in {@code place}. */
    abstract void addToBack(int place, IN row) throws Exception;

    /** Puts {@code pane} on top of the front, remembering what it covers. */
    abstract void wind(Pane pane) throws Exception;

    /** Takes {@code pane} from the top of the front. */
    abstract void unwind(Pane pane);

    /** Emits the result of every key that a pane has, in the order in which keys first came; returns how many. */
    abstract int emit(TimeWindow window, KeyResults<OUT> results) throws Exception;

    final boolean isEmpty() {
        return panes.isEmpty();
    }

    /** The start of the newest pane; the beginning of time if there is none. */
    final long newestStart() {
        return isEmpty() ? Long.MIN_VALUE : panes.get(panes.size() - 1).start;
    }

    /** Takes in {@code pane}, which is newer than all others. */
    final void push(Pane pane) throws Exception {
        pane.join(directory);
        panes.add(pane);
        addToBack(pane);
    }

    /** Drops all panes that start before {@code start}. */
    final void dropBefore(long start) throws Exception {
        while (!isEmpty() && panes.get(0).start < start) {
            dropOldest();
        }
    }

    private void dropOldest() throws Exception {
        if (loose == 0 && wound == 0) {
            loosenAll();
            // The oldest is about to leave: winding it would be for nothing.
            windDownTo(1);
        }
        if (loose > 0) {
            loose--;
        } else {
            unwind(panes.get(0));
            wound--;
        }
        panes.remove(0);
    }

    /** Makes all panes loose, with empty tables to wind them onto. */
    final void loosenAll() {
        clear();
        loose = panes.size();
        wound = 0;
    }

    /** Drops keys from the directory that no pane has any more; {@code expected} are left, more or less. */
    final void dropOldKeys(int expected) {
        KeyTable before = directory.startAfresh(expected);
        panes.forEach(pane -> pane.sliceKeys().move(before));
        loosenAll();
    }

    private void windDownTo(int index) throws Exception {
        while (loose > index) {
            loose--;
            wound++;
            wind(panes.get(loose));
        }
    }

    /** Emits what the panes are combined to; returns the number of keys. */
    final int fire(TimeWindow window, KeyResults<OUT> results) throws Exception {
        windDownTo(0);
        return emit(window, results);
    }

    /** Adds a late row to {@code pane}, which may be new but starts before the newest one. */
    final void addLate(Pane pane, Object key, IN row) throws Exception {
        int index = panes.indexOf(pane);
        if (index < 0) {
            pane.join(directory);
            index = insert(pane);
        }
        boolean inBack = index >= loose + wound;
        if (!inBack) {
            loosenUpTo(index);
        }
        pane.add(key, row, fold);
        if (inBack) {
            addToBack(directory.place(key), row);
        }
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
}
