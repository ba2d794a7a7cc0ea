package weir.state;

import java.io.IOException;
import java.util.Map;
import weir.serializers.DataOutputView;
import weir.spi.PagedState;
import weir.spi.RowFiles;

/** The files of a store as pages of a snapshot: a file is a page. */
final class FilePages implements PagedState {
    private final RowFiles files;
    private final String[] names;
    private final long[] versions;

    FilePages(RowFiles files, Map<String, FilePlaces.Place> places) {
        this.files = files;
        int count = 1
                + places.values().stream()
                        .mapToInt(FilePlaces.Place::page)
                        .max()
                        .orElse(-1);
        names = new String[count];
        versions = new long[count];
        places.forEach((name, place) -> {
            names[place.page()] = name;
            versions[place.page()] = place.version();
        });
    }

    @Override
    public int count() {
        return names.length;
    }

    @Override
    public long version(int page) {
        return versions[page];
    }

    @Override
    public void write(int page, DataOutputView target) throws IOException {
        target.write(files.read(names[page]));
    }

    @Override
    public void skip(int page) {}

    @Override
    public void close() throws IOException {
        files.close();
    }
}
