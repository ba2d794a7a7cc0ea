package weir.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;
import weir.base.Disk;
import weir.serializers.DataOutputSerializer;

/** A file of state that is being written: one piece after another, each with its checksum for the manifest. */
final class StateFile implements Closeable {
    private final String name;
    private final Disk.Writer writer;
    private long offset;

    StateFile(SnapshotDirectory directory, String name) throws IOException {
        this.name = name;
        this.writer = directory.create(name);
    }

    Manifest.Section section(String section, DataOutputSerializer bytes, List<Manifest.Page> pages) throws IOException {
        long start = offset;
        long crc = append(bytes);
        return new Manifest.Section(
                section, name, start, bytes.length(), crc, bytes.described().all(), pages);
    }

    Manifest.Page page(int number, long version, DataOutputSerializer bytes) throws IOException {
        long start = offset;
        long crc = append(bytes);
        return new Manifest.Page(number, version, name, start, bytes.length(), crc);
    }

    /** Returns when all that was written would survive a loss of power. */
    void sync() throws IOException {
        writer.sync();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private long append(DataOutputSerializer bytes) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(bytes.getSharedBuffer(), 0, bytes.length());
        writer.write(bytes.getSharedBuffer(), 0, bytes.length());
        offset += bytes.length();
        return crc.getValue();
    }
}
