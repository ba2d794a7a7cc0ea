package weir.api.config;

import java.io.IOException;
import java.io.InputStream;
import weir.base.Disk;

/** A file of a {@link Disk} as the stream that the JDK's readers want. */
final class DiskInputStream extends InputStream {
    private final Disk.Reader reader;
    private final byte[] single = new byte[1];

    DiskInputStream(Disk.Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return reader.read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return reader.read(buffer, offset, length);
    }
}
