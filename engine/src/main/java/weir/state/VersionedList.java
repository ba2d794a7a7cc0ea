package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SimpleVersionedSerializer;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Objects with a serializer of their own, such as splits, as one section of a checkpoint.
 *
 * <pre>
 *   version of the serializer | count | for each: length | bytes
 * </pre>
 */
public final class VersionedList<T> {
    private final String section;
    private final SimpleVersionedSerializer<T> serializer;

    public VersionedList(String section, SimpleVersionedSerializer<T> serializer) {
        this.section = section;
        this.serializer = serializer;
    }

    public void write(Collection<T> items, StateOutput target) throws IOException {
        DataOutputView out = target.section(section);
        out.writeInt(serializer.getVersion());
        out.writeInt(items.size());
        for (T item : items) {
            byte[] bytes = serializer.serialize(item);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** What one task wrote. */
    public List<T> read(StateInput.Part part) throws IOException {
        DataInputView in = part.open();
        int version = in.readInt();
        List<T> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            items.add(serializer.deserialize(version, bytes));
        }
        return items;
    }

    /**
     * What falls to task {@code index} of {@code parallelism} where whole tasks are taken over: each old task by the new one
     * of its index, modulo their number.
     */
    public List<T> readOf(StateInput source, int index, int parallelism) throws IOException {
        List<T> own = new ArrayList<>();
        for (StateInput.Part part : source.parts(section)) {
            if (part.task() % parallelism == index) {
                own.addAll(read(part));
            }
        }
        return own;
    }
}
