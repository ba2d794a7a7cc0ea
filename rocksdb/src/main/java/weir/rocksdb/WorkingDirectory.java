package weir.rocksdb;

import java.io.IOException;
import weir.base.Disk;
import weir.base.RandomSource;
import weir.spi.OperatorContext;

/** The directory of one store on the local disk, and whatever is in it. */
record WorkingDirectory(Disk disk, String path) {
    /** A directory that nobody has used before. */
    static WorkingDirectory create(RocksSettings settings, OperatorContext context) throws IOException {
        Disk disk = context.platform().disk();
        OperatorContext.Slice slice = context.slice();
        RandomSource names = context.platform().random(context.id() + " " + slice);
        String path;
        do {
            path = settings.directory() + "/weir-rocksdb-" + context.id() + "-" + slice.index() + "-"
                    + Long.toHexString(names.nextLong());
        } while (disk.find(path) != null);
        disk.createDirectory(path);
        return new WorkingDirectory(disk, path);
    }

    WorkingDirectory sub(String name) {
        return new WorkingDirectory(disk, path + "/" + name);
    }

    void delete() throws IOException {
        for (Disk.Entry entry : disk.list(path)) {
            if (entry.isDirectory()) {
                new WorkingDirectory(disk, entry.path()).delete();
            } else {
                disk.delete(entry.path());
            }
        }
        disk.delete(path);
    }
}
