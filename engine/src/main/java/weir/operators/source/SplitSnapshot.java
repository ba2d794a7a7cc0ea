package weir.operators.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.SimpleVersionedSerializer;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.VersionedList;

/** The splits that a reader is at work on, in a checkpoint. */
final class SplitSnapshot<SplitT> {
    private static final String SECTION = "splits";

    private final VersionedList<SplitT> list;

    SplitSnapshot(SimpleVersionedSerializer<SplitT> serializer) {
        this.list = new VersionedList<>(SECTION, serializer);
    }

    void write(List<SplitT> splits, StateOutput target) throws IOException {
        list.write(splits, target);
    }

    /** The splits that {@code slice} goes on with: its own, or, if the number of tasks has changed, its turn of all. */
    List<SplitT> read(StateInput source, OperatorContext.Slice slice) throws IOException {
        boolean unchanged = source.parallelism() == slice.parallelism();
        List<SplitT> own = new ArrayList<>();
        int dealt = 0;
        for (StateInput.Part part : source.parts(SECTION)) {
            for (SplitT split : list.read(part)) {
                int taker = unchanged ? part.task() : dealt++ % slice.parallelism();
                if (taker == slice.index()) {
                    own.add(split);
                }
            }
        }
        return own;
    }
}
