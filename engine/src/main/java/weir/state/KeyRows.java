package weir.state;

import java.io.IOException;
import weir.serializers.DataOutputSerializer;

/** The rows that keys have. */
record KeyRows(KeyIndex keys, IntPages pins, KeyedState state) implements ColdRows.Owner {
    @Override
    public int nextLive(int row) {
        return keys.nextLive(row);
    }

    @Override
    public void releaseIfEmpty(int row) {
        state.releaseKeyIfEmpty(row);
    }

    @Override
    public void writeKey(int row, DataOutputSerializer target) throws IOException {
        RowPlace.ofKey(keys.keyAt(row), state.serialization().keys(), target);
    }

    @Override
    public boolean isHeld(int row) {
        return pins.get(row) > 0;
    }

    @Override
    public boolean isCurrent(int row) {
        return row == state.currentSlot();
    }

    @Override
    public void drop(int row) {
        state.dropKey(row);
    }

    @Override
    public int liveCount() {
        return keys.size();
    }

    @Override
    public int limit() {
        return keys.limit();
    }

    @Override
    public long sizeBytes() {
        return keys.sizeBytes() + pins.sizeBytes();
    }

    @Override
    public boolean keepsObjects() {
        return keys.keepsObjects();
    }
}
