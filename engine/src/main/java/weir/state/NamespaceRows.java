package weir.state;

import java.io.IOException;
import weir.serializers.DataOutputSerializer;

/** The rows that the namespaces of keys have. */
record NamespaceRows(NamespaceIndex namespaces, KeyedState state) implements ColdRows.Owner {
    @Override
    public int nextLive(int row) {
        return namespaces.nextLive(row);
    }

    @Override
    public void releaseIfEmpty(int row) {
        state.releaseNamespaceIfEmpty(row);
    }

    @Override
    public void writeKey(int row, DataOutputSerializer target) throws IOException {
        Object key = state.keyAt(namespaces.ownerAt(row));
        RowPlace.ofNamespace(key, namespaces.namespaceAt(row), state.serialization(), target);
    }

    /** Timers know namespaces by themselves and not by their rows. */
    @Override
    public boolean isHeld(int row) {
        return false;
    }

    @Override
    public boolean isCurrent(int row) {
        return row == state.currentNamespaceRow();
    }

    @Override
    public void drop(int row) {
        state.dropNamespace(row);
    }

    @Override
    public int liveCount() {
        return namespaces.size();
    }

    @Override
    public int limit() {
        return namespaces.limit();
    }

    @Override
    public long sizeBytes() {
        return namespaces.sizeBytes();
    }

    @Override
    public boolean keepsObjects() {
        return true;
    }
}
