package weir.operators.window;

import java.util.Arrays;
import weir.api.windowing.TimeWindow;

/**
 * The cells of a {@link RunningWindow}, by the places of keys in the directory; a template for {@link
 * weir.spi.Specialized}, since its loops call the fold for every key of every slide.
 */
final class TwoStacks<IN, OUT> extends RunningWindow<IN, OUT> {
    private static final byte IN_FRONT = 1;
    private static final byte IN_BACK = 2;

    private final Cells scratch;
    private Cells front;
    private Cells back;
    /** In which of the two a place has something. */
    private byte[] presence;

    TwoStacks(Fold<IN, OUT> fold, KeyDirectory directory) {
        super(fold, directory);
        this.scratch = fold.cells(1);
        clear();
    }

    @Override
    void clear() {
        int places = directory.size();
        front = fold.cells(places);
        back = fold.cells(places);
        presence = new byte[places];
    }

    private void makeRoom() {
        int places = directory.size();
        if (places > presence.length) {
            front.ensure(places - 1);
            back.ensure(places - 1);
            presence = Arrays.copyOf(presence, Math.max(places, presence.length * 2));
        }
    }

    @Override
    void addToBack(Pane pane) throws Exception {
        makeRoom();
        SliceKeys keys = pane.sliceKeys();
        for (int slot = 0; slot < keys.size; slot++) {
            addToBack(keys.place(slot), pane.cells, slot);
        }
    }

    private void addToBack(int place, Cells cells, int slot) throws Exception {
        if ((presence[place] & IN_BACK) != 0) {
            fold.combine(back, place, back, place, cells, slot);
        } else {
            fold.copy(back, place, cells, slot);
            presence[place] |= IN_BACK;
        }
    }

    @Override
    void addToBack(int place, IN row) throws Exception {
        makeRoom();
        fold.first(scratch, 0, row);
        addToBack(place, scratch, 0);
    }

    @Override
    void wind(Pane pane) throws Exception {
        makeRoom();
        SliceKeys keys = pane.sliceKeys();
        keys.settle();
        pane.covered = fold.cells(keys.size);
        pane.atBottom = new boolean[keys.size];
        for (int slot = 0; slot < keys.size; slot++) {
            int place = keys.place(slot);
            if ((presence[place] & IN_FRONT) == 0) {
                pane.atBottom[slot] = true;
                fold.copy(front, place, pane.cells, slot);
                presence[place] |= IN_FRONT;
            } else {
                fold.copy(pane.covered, slot, front, place);
                fold.combine(front, place, pane.cells, slot, front, place);
            }
        }
    }

    @Override
    void unwind(Pane pane) {
        SliceKeys keys = pane.sliceKeys();
        for (int slot = 0; slot < keys.size; slot++) {
            int place = keys.place(slot);
            if (pane.atBottom[slot]) {
                presence[place] &= ~IN_FRONT;
            } else {
                front.move(place, pane.covered, slot);
            }
        }
        pane.covered = null;
        pane.atBottom = null;
    }

    @Override
    int emit(TimeWindow window, KeyResults<OUT> results) throws Exception {
        int count = 0;
        boolean keyed = results.readsKeys();
        for (int place = 0; place < presence.length; place++) {
            if (presence[place] != 0) {
                results.accept(keyed ? directory.key(place) : null, window, result(place));
                count++;
            }
        }
        return count;
    }

    private OUT result(int place) throws Exception {
        switch (presence[place]) {
            case IN_FRONT -> fold.copy(scratch, 0, front, place);
            case IN_BACK -> fold.copy(scratch, 0, back, place);
            default -> fold.combine(scratch, 0, front, place, back, place);
        }
        return fold.result(scratch, 0);
    }
}
