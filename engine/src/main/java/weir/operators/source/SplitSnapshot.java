package weir.operators.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SimpleVersionedSerializer;
import weir.spi.OperatorContext;
import weir.spi.StateInput;

/**
 * The splits that a reader is at work on, in a checkpoint.
 *
 * <pre>
 *   version of the splits' serializer | count | for each: length | bytes
 * </pre>
 */
final class SplitSnapshot<SplitT> {
    static final String SECTION = "splits";

    private final SimpleVersionedSerializer<SplitT> serializer;

    SplitSnapshot(SimpleVersionedSerializer<SplitT> serializer) {
        this.serializer = serializer;
    }

    void write(List<SplitT> splits, DataOutputView target) throws IOException {
        target.writeInt(serializer.getVersion());
        target.writeInt(splits.size());
        for (SplitT split : splits) {
            byte[] bytes = serializer.serialize(split);
            target.writeInt(bytes.length);
            target.write(bytes);
        }
    }

    /** The splits that {@code slice} goes on with: its own, or, if the number of tasks has changed, its turn of all. */
    List<SplitT> read(StateInput source, OperatorContext.Slice slice) throws IOException {
        boolean unchanged = source.parallelism() == slice.parallelism();
        List<SplitT> own = new ArrayList<>();
        int dealt = 0;
        for (StateInput.Part part : source.parts(SECTION)) {
            for (SplitT split : readAll(part.open())) {
                int taker = unchanged ? part.task() : dealt++ % slice.parallelism();
                if (taker == slice.index()) {
                    own.add(split);
                }
            }
        }
        return own;
    }

    private List<SplitT> readAll(DataInputView part) throws IOException {
        int version = part.readInt();
        List<SplitT> splits = new ArrayList<>();
        for (int left = part.readInt(); left > 0; left--) {
            byte[] bytes = new byte[part.readInt()];
            part.readFully(bytes);
            splits.add(serializer.deserialize(version, bytes));
        }
        return splits;
    }
}
