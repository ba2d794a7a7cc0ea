package weir.state;

import java.io.IOException;
import weir.api.state.State;
import weir.api.state.StateDescriptor.Type;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;

/**
 * A state as functions hold it: reads and writes the column's entry for the current row of its table.
 *
 * @param <V> the content of one row
 */
abstract class StateHandle<V> implements State {
    final StateTable table;
    final Column<V> column;
    private final String name;
    private final Type type;

    StateHandle(StateTable table, String name, Type type, Column<V> column) {
        this.table = table;
        this.name = name;
        this.type = type;
        this.column = column;
    }

    final String name() {
        return name;
    }

    final Type type() {
        return type;
    }

    /** Where entries of this state expire: what the clean-up works on. Null where they do not. */
    Expirable expirable() {
        return column instanceof ExpiringColumn<?> expiring ? expiring : null;
    }

    /** True where {@code row} has something that a snapshot must keep. */
    boolean isPresent(int row) {
        return column.isPresent(row);
    }

    /** True where times stand between the values of this state in snapshots. */
    boolean isStamped() {
        return expirable() != null;
    }

    /** What the bytes of {@link #write} mean. */
    String schema() {
        return column.schema();
    }

    void write(int row, DataOutputView target) throws IOException {
        column.write(row, target);
    }

    /** Fills {@code row} with what {@link #write} wrote in this form, where values named these classes. */
    void read(int row, byte[] content, SavedForm form, DescribedClasses classes) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(content);
        source.describedBy(classes);
        column.read(row, source, form);
        if (source.available() > 0) {
            throw new IOException("State '" + name + "' has " + content.length + " bytes in the snapshot, of which its"
                    + " serializer left " + source.available() + " unread: give its descriptor the type that it had"
                    + " when the snapshot was made.");
        }
    }

    /** How contents of another form become contents as {@link #write} writes them; null if they stay as they are. */
    Column.Rewriter rewriter(SavedForm form) throws IOException {
        return column.rewriter(form);
    }

    @Override
    public void clear() {
        column.remove(table.currentRow(name));
        table.suspectEmptyRow();
    }

    /** The current row's content, or null; fails where no key is current. */
    final V content() {
        V content = column.get(table.row());
        if (content == null) {
            table.currentRow(name);
        }
        return content;
    }

    final void setContent(V content) {
        column.set(table.currentRow(name), content);
    }
}
