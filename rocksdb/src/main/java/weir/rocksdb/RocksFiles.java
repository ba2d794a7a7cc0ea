package weir.rocksdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.spi.RowFiles;

/**
 * The files of a database at one moment, by links of their own, so that they stay whatever becomes of the database. Files of rows
 * are never written again; which of them count, the two small ones beside them say.
 */
final class RocksFiles implements RowFiles {
    private static final String OF_ROWS = ".sst";
    private static final String OF_OPTIONS = "OPTIONS-";

    private final Database database;
    private final WorkingDirectory links;
    private final List<File> files = new ArrayList<>();
    private boolean open = true;

    /** Keeps the database open until it is closed itself. */
    RocksFiles(Database database, WorkingDirectory links) throws IOException {
        this.database = database;
        this.links = links;
        database.enter();
        for (Disk.Entry entry : links.disk().list(links.path())) {
            String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
            if (!name.startsWith(OF_OPTIONS)) {
                files.add(new File(name, name.endsWith(OF_ROWS)));
            }
        }
    }

    @Override
    public List<File> all() {
        return files;
    }

    @Override
    public byte[] read(String name) throws IOException {
        return links.read(name);
    }

    @Override
    public synchronized void close() throws IOException {
        if (open) {
            open = false;
            links.delete();
            database.leave();
        }
    }
}
