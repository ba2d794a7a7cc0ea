package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;

/** Makes rows of one snapshot from rows that were written when the table had other states, or the states other types. */
final class RowTranslation {
    private final int from;
    private final List<Step> steps = new ArrayList<>();

    /**
     * What becomes of one state.
     *
     * @param source its place in the row that is read; below 0 if it has none
     * @param rewriter null where bytes stay as they are
     */
    private record Step(int source, Column.Rewriter rewriter) {}

    RowTranslation(TableSnapshot from, TableSnapshot to) throws IOException {
        this.from = from.announced().size();
        for (int state = 0; state < to.written().size(); state++) {
            TableSnapshot.Header wanted = to.writtenHeaders().get(state);
            int source = indexOf(wanted.name(), from.announced());
            boolean same = source < 0 || wanted.equals(from.announced().get(source));
            steps.add(new Step(
                    source,
                    same
                            ? null
                            : to.written()
                                    .get(state)
                                    .rewriter(from.announced().get(source).form())));
        }
    }

    private RowTranslation(int from) {
        this.from = from;
    }

    /** One that was {@link #write written}, to rows of {@code stateCount} states. */
    static RowTranslation read(DataInputView section, int stateCount) throws IOException {
        RowTranslation translation = new RowTranslation(section.readVarInt());
        for (int state = 0; state < stateCount; state++) {
            translation.steps.add(new Step(section.readVarInt() - 1, null));
        }
        return translation;
    }

    /** True if contents stay as they are, and only their places in a row are others. */
    boolean isPlain() {
        return steps.stream().allMatch(step -> step.rewriter() == null);
    }

    /** Writes one that is plain: how many states rows have, and for each that they get its place among those, plus 1. */
    void write(DataOutputView section) throws IOException {
        section.writeVarInt(from);
        for (Step step : steps) {
            section.writeVarInt(step.source() + 1);
        }
    }

    private static int indexOf(String name, List<TableSnapshot.Header> headers) {
        for (int state = 0; state < headers.size(); state++) {
            if (headers.get(state).name().equals(name)) {
                return state;
            }
        }
        return -1;
    }

    /** Reads a row from {@code source}, whose values name {@code classes}. */
    void translate(DataInputDeserializer source, DescribedClasses classes, DataOutputSerializer page)
            throws IOException {
        byte[][] contents = new byte[from][];
        for (int state = 0; state < from; state++) {
            int length = source.readVarInt() - 1;
            if (length >= 0) {
                contents[state] = new byte[length];
                source.readFully(contents[state]);
            }
        }
        for (Step step : steps) {
            byte[] content = step.source() < 0 ? null : contents[step.source()];
            if (content == null) {
                page.writeVarInt(0);
            } else {
                byte[] written = step.rewriter() == null ? content : rewritten(content, classes, step.rewriter());
                page.writeVarInt(written.length + 1);
                page.write(written);
            }
        }
    }

    private static byte[] rewritten(byte[] content, DescribedClasses classes, Column.Rewriter rewriter)
            throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(content);
        source.describedBy(classes);
        DataOutputSerializer target = new DataOutputSerializer(content.length + Long.BYTES);
        rewriter.rewrite(source, target);
        return target.getCopyOfBuffer();
    }
}
