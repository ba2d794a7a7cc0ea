package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedClasses;

/**
 * Writes rows of a table to a store and reads them again, perhaps after states have been added or have changed their types: a
 * row begins with the number of its layout, which says what states it has.
 *
 * <pre>
 *   row in the store: layout | row as in a snapshot
 *   layout:           states as in a snapshot
 * </pre>
 */
final class RowLayouts {
    private final StateTable table;
    private final List<byte[]> headers = new ArrayList<>();
    private final List<TableSnapshot> readers = new ArrayList<>();
    private TableSnapshot writer;
    private int current;
    private int shape = -1;

    RowLayouts(StateTable table) {
        this.table = table;
    }

    /** Writes a row as the table's states are now. */
    void write(int row, DataOutputSerializer target) throws IOException {
        if (shape != table.shape()) {
            beginLayout();
        }
        target.writeVarInt(current);
        writer.writeRow(row, target);
    }

    /** Fills a row with what {@link #write} wrote. */
    void read(int row, DataInputView source) throws IOException {
        readers.get(source.readVarInt()).readRow(row, source);
    }

    /** How rows of all layouts so far become rows of a snapshot that is taken now. */
    Translations translations(DescribedClasses classes) throws IOException {
        TableSnapshot target = new TableSnapshot(table);
        target.writeStates(new DataOutputSerializer(64));
        List<RowTranslation> translations = new ArrayList<>();
        for (TableSnapshot reader : readers) {
            translations.add(new RowTranslation(reader, target));
        }
        return new Translations(translations, classes, target.written().size());
    }

    private void beginLayout() throws IOException {
        shape = table.shape();
        writer = new TableSnapshot(table);
        DataOutputSerializer header = new DataOutputSerializer(64);
        writer.writeStates(header);
        current = layoutOf(header.getCopyOfBuffer());
    }

    private int layoutOf(byte[] header) throws IOException {
        for (int layout = 0; layout < headers.size(); layout++) {
            if (Arrays.equals(headers.get(layout), header)) {
                return layout;
            }
        }
        TableSnapshot reader = new TableSnapshot(table);
        reader.readStates(new DataInputDeserializer(header));
        headers.add(header);
        readers.add(reader);
        return headers.size() - 1;
    }

    /** Turns rows of the store into rows of one snapshot; used by the thread that writes it. */
    record Translations(List<RowTranslation> ofLayouts, DescribedClasses classes, int stateCount) {
        void row(byte[] stored, DataOutputSerializer page) throws IOException {
            DataInputDeserializer source = new DataInputDeserializer(stored);
            ofLayouts.get(source.readVarInt()).translate(source, classes, page);
        }

        /** True if rows of the store have what a row of the snapshot has, perhaps in another order. */
        boolean areAsWritten() {
            return ofLayouts.stream().allMatch(RowTranslation::isPlain);
        }

        /** A row that has nothing. */
        void emptyRow(DataOutputSerializer page) throws IOException {
            for (int state = 0; state < stateCount; state++) {
                page.writeVarInt(0);
            }
        }
    }
}
