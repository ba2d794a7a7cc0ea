package weir.state;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.serializers.DataOutputSerializer;
import weir.spi.PagedState;
import weir.spi.StateOutput;

/** Snapshots of keyed state, for tests. */
final class Snapshots {
    private Snapshots() {}

    /** A snapshot whose pages are written when somebody reads them. */
    static OperatorSnapshot of(KeyedState state) throws IOException {
        return of(state, false);
    }

    static OperatorSnapshot of(KeyedState state, boolean mayHoldFiles) throws IOException {
        OperatorSnapshot target = new OperatorSnapshot(
                new OperatorSnapshot.Origin("id", "operator", 0, 1, 128), 1, 0, mayHoldFiles);
        state.snapshot(target);
        return target;
    }

    static void restore(KeyedState state, OperatorSnapshot snapshot, Predicate<Object> owned) throws IOException {
        state.restore(new SnapshotInput(List.of(snapshot)), owned);
        snapshot.release();
    }

    /** All that a snapshot consists of. */
    static byte[] bytes(OperatorSnapshot snapshot) throws IOException {
        DataOutputSerializer bytes = new DataOutputSerializer(1_024);
        bytes.write(snapshot.sections().get(StateOutput.KEYED_STATE).getCopyOfBuffer());
        PagedState pages = snapshot.pages(StateOutput.KEYED_STATE);
        for (int page = 0; page < pages.count(); page++) {
            if (pages.version(page) != 0) {
                pages.write(page, bytes);
            }
        }
        return bytes.getCopyOfBuffer();
    }
}
