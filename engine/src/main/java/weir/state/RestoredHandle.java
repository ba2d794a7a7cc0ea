package weir.state;

import java.io.IOException;
import weir.api.state.StateDescriptor.Type;
import weir.base.WeirException;
import weir.serializers.DataOutputView;

/**
 * A state that a snapshot brought and that no function has asked for yet: its content stays in the bytes it came in,
 * and goes into the next snapshot as it is.
 */
final class RestoredHandle extends StateHandle<byte[]> {
    private final boolean stamped;
    private final String schema;

    RestoredHandle(StateTable table, String name, Type type, boolean stamped, String schema) {
        super(table, name, type, new ContentColumn<>(table.pages(), null));
        this.stamped = stamped;
        this.schema = schema;
    }

    @Override
    String schema() {
        return schema;
    }

    @Override
    boolean isStamped() {
        return stamped;
    }

    @Override
    void write(int row, DataOutputView target) throws IOException {
        target.write(column.get(row));
    }

    @Override
    void read(int row, byte[] content, boolean stamped) {
        column.set(row, content);
    }

    /** Gives the content of {@code row} to the state that a function has now asked for. */
    void moveTo(StateHandle<?> state, int row) {
        byte[] bytes = column.get(row);
        if (bytes != null) {
            try {
                state.read(row, bytes, stamped);
            } catch (IOException e) {
                throw new WeirException(
                        "What the snapshot holds of state '" + name() + "' cannot be read: " + e.getMessage()
                                + " Give its descriptor the type that it had when the snapshot was made.",
                        e);
            }
        }
    }
}
