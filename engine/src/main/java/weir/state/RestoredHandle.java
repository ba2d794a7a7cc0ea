package weir.state;

import java.io.IOException;
import weir.api.state.StateDescriptor.Type;
import weir.base.WeirException;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;

/**
 * A state that a snapshot brought and that no function has asked for yet: its content stays in the bytes it came in,
 * and goes into the next snapshot as it is.
 */
final class RestoredHandle extends StateHandle<byte[]> {
    private final SavedForm form;
    private final DescribedClasses classes = new DescribedClasses();
    private DescribedClasses lastClasses;

    RestoredHandle(StateTable table, String name, Type type, SavedForm form) {
        super(table, name, type, new ContentColumn<>(table.pages(), null));
        this.form = form;
    }

    @Override
    String schema() {
        return form.schema();
    }

    @Override
    boolean isStamped() {
        return form.stamped();
    }

    @Override
    void write(int row, DataOutputView target) throws IOException {
        target.write(column.get(row));
        target.describe(classes);
    }

    @Override
    void read(int row, byte[] content, SavedForm saved, DescribedClasses named) {
        column.set(row, content);
        if (named != lastClasses) {
            classes.addAll(named);
            lastClasses = named;
        }
    }

    /** Nobody has said what they should be. */
    @Override
    Column.Rewriter rewriter(SavedForm other) {
        return null;
    }

    /** Gives the content of {@code row} to the state that a function has now asked for. */
    void moveTo(StateHandle<?> state, int row) {
        byte[] bytes = column.get(row);
        if (bytes != null) {
            try {
                state.read(row, bytes, form, classes);
            } catch (IOException e) {
                throw new WeirException(
                        "What the snapshot holds of state '" + name() + "' cannot be taken over: " + e.getMessage(), e);
            }
        }
    }
}
