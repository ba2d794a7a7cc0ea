package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.api.state.StateDescriptor.Type;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;
import weir.serializers.IncompatibleSchemaException;

/**
 * Writes and reads the rows of one table.
 *
 * <pre>
 *   states: count | for each: name | type | whether times stand between its values | schema of its content
 *   row:            for each state: length in bytes + 1, or 0 where the row has nothing | content
 * </pre>
 *
 * The lengths let a restore skip keys of other tasks, and keep what it does not know yet.
 */
final class TableSnapshot {
    /** A state as the snapshot announces it. */
    record Header(String name, Type type, SavedForm form) {}

    private final StateTable table;
    private final DataOutputSerializer scratch = new DataOutputSerializer(256);
    private final List<StateHandle<?>> written = new ArrayList<>();
    private final List<Header> writtenHeaders = new ArrayList<>();
    private final List<Header> announced = new ArrayList<>();

    TableSnapshot(StateTable table) {
        this.table = table;
    }

    void writeStates(DataOutputView target) throws IOException {
        table.handles().forEach(written::add);
        target.writeVarInt(written.size());
        for (StateHandle<?> state : written) {
            Header header = new Header(state.name(), state.type(), new SavedForm(state.isStamped(), state.schema()));
            writtenHeaders.add(header);
            target.writeText(header.name());
            target.writeText(header.type().name());
            target.writeBoolean(header.form().stamped());
            target.writeText(header.form().schema());
        }
    }

    /** The states that rows are written with. */
    List<StateHandle<?>> written() {
        return written;
    }

    /** How {@link #written} are announced. */
    List<Header> writtenHeaders() {
        return writtenHeaders;
    }

    /** The states of the rows that are read. */
    List<Header> announced() {
        return announced;
    }

    void writeRow(int row, DataOutputView target) throws IOException {
        for (StateHandle<?> state : written) {
            if (state.isPresent(row)) {
                scratch.clear();
                state.write(row, scratch);
                target.writeVarInt(scratch.length() + 1);
                target.write(scratch.getSharedBuffer(), 0, scratch.length());
                target.describe(scratch.described());
            } else {
                target.writeVarInt(0);
            }
        }
    }

    void readStates(DataInputView source) throws IOException {
        for (int left = source.readVarInt(); left > 0; left--) {
            announced.add(new Header(
                    source.readText(),
                    Type.valueOf(source.readText()),
                    new SavedForm(source.readBoolean(), source.readText())));
        }
    }

    /** True if the row that comes next in {@code source} has nothing. */
    boolean isEmptyRow(DataInputDeserializer source) {
        return source.zerosFollow(announced.size());
    }

    /** Fills a row; false if there is nothing for it. */
    boolean readRow(int row, DataInputView source) throws IOException {
        boolean found = false;
        for (Header header : announced) {
            int length = source.readVarInt() - 1;
            if (length >= 0) {
                byte[] content = new byte[length];
                source.readFully(content);
                read(header, row, content, source.classes());
                found = true;
            }
        }
        return found;
    }

    private void read(Header header, int row, byte[] content, DescribedClasses classes) throws IOException {
        try {
            table.restored(header.name(), header.type(), header.form()).read(row, content, header.form(), classes);
        } catch (IncompatibleSchemaException e) {
            throw e.in("what the snapshot holds of state '" + header.name() + "'");
        }
    }

    void skipRow(DataInputView source) throws IOException {
        for (int state = 0; state < announced.size(); state++) {
            int length = source.readVarInt() - 1;
            source.skipBytesToRead(Math.max(0, length));
        }
    }
}
