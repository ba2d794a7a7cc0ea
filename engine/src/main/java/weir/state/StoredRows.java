package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;
import weir.spi.RowFiles;
import weir.spi.RowScan;
import weir.spi.RowStoreProvider;
import weir.spi.StateInput;

/**
 * The rows that a snapshot holds as the files of a store, for those who read it. Rows that stand on pages of the snapshot too were
 * in memory, and what the files have of them is out of date.
 *
 * <pre>
 *   section: mark | name of the store's provider | layouts of keys | layouts of namespaces | count | for each file: page | name
 *   layouts: states of a row in the snapshot | count | for each layout: {@link RowTranslation}
 * </pre>
 */
final class StoredRows {
    private final String provider;
    private final RowPages.Form form;
    private final Map<String, StateInput.Page> files = new HashMap<>();

    /** {@code part} is the section {@code stored-rows} of one task. */
    StoredRows(StateInput.Part part) throws IOException {
        DataInputView section = part.open();
        SnapshotPart.STORED_ROWS.check(section);
        provider = section.readText();
        DescribedClasses classes = section.classes();
        form = new RowPages.Form(layouts(section, classes), layouts(section, classes), classes);
        Map<Integer, StateInput.Page> pages = new HashMap<>();
        part.pages().forEach(page -> pages.put(page.number(), page));
        for (int left = section.readVarInt(); left > 0; left--) {
            StateInput.Page page = pages.get(section.readVarInt());
            files.put(section.readText(), page);
        }
    }

    private static RowLayouts.Translations layouts(DataInputView section, DescribedClasses classes) throws IOException {
        int stateCount = section.readVarInt();
        List<RowTranslation> layouts = new ArrayList<>();
        for (int left = section.readVarInt(); left > 0; left--) {
            layouts.add(RowTranslation.read(section, stateCount));
        }
        return new RowLayouts.Translations(layouts, classes, stateCount);
    }

    /** True if rows in the files have all that a reader needs to make them rows of the snapshot. */
    static boolean areReadable(RowPages.Form form) {
        return form.keyRows().areAsWritten() && form.namespaceRows().areAsWritten();
    }

    static void write(String provider, RowPages.Form form, Map<String, FilePlaces.Place> places, DataOutputView section)
            throws IOException {
        SnapshotPart.STORED_ROWS.begin(section);
        section.writeText(provider);
        write(form.keyRows(), section);
        write(form.namespaceRows(), section);
        section.writeVarInt(places.size());
        for (Map.Entry<String, FilePlaces.Place> file : places.entrySet()) {
            section.writeVarInt(file.getValue().page());
            section.writeText(file.getKey());
        }
        section.describe(form.classes());
    }

    private static void write(RowLayouts.Translations layouts, DataOutputView section) throws IOException {
        section.writeVarInt(layouts.stateCount());
        section.writeVarInt(layouts.ofLayouts().size());
        for (RowTranslation layout : layouts.ofLayouts()) {
            layout.write(section);
        }
    }

    /**
     * The pages that the rows make whose places are not among {@code onPages}. {@code cold} is where rows go that have no room
     * in memory; null if all of them have.
     */
    RowPages pages(ByteKeySet onPages, ColdState cold) throws IOException {
        RowFiles saved = new SavedFiles(files);
        RowScan rows = cold != null && cold.provider().equals(provider)
                ? cold.scan(saved)
                : RowStoreProvider.named(provider).scan(saved);
        return new RowPages(rows, onPages, form);
    }

    /** The files as the snapshot has them. */
    private record SavedFiles(Map<String, StateInput.Page> files) implements RowFiles {
        @Override
        public List<File> all() {
            return files.keySet().stream().map(name -> new File(name, true)).toList();
        }

        @Override
        public byte[] read(String name) throws IOException {
            var page = files.get(name).open();
            byte[] bytes = new byte[page.available()];
            page.readFully(bytes);
            return bytes;
        }

        @Override
        public void close() {}
    }
}
