package weir.connectors.file.source;

import java.io.IOException;
import java.io.InputStream;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * Tells a person where a malformed record is. Lines are counted here, from the start of the file, and only now: readers
 * of a file's later parts do not know how many lines came before.
 */
record RecordPlace(Disk disk, FileSourceSplit split) {
    private static final int CHUNK_BYTES = 64 << 10;

    /** {@code advice} says what to do. */
    WeirException failure(MalformedRecordException e, String advice) throws IOException {
        long line = e.line() > 0 ? e.line() : lineAt(e.byteOffset());
        return new WeirException(
                "File " + split.path() + ", line " + line + ": " + e.getMessage() + " The record reads: " + e.excerpt()
                        + "\n" + advice,
                e);
    }

    /** The number, from 1, of the line that holds byte {@code offset} of the uncompressed file. */
    private long lineAt(long offset) throws IOException {
        long line = 1;
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = new SplitInput(disk, split).open(0)) {
            long left = offset;
            while (left > 0) {
                int count = in.read(chunk, 0, (int) Math.min(left, chunk.length));
                if (count < 0) {
                    break;
                }
                for (int i = 0; i < count; i++) {
                    line += chunk[i] == '\n' ? 1 : 0;
                }
                left -= count;
            }
        }
        return line;
    }
}
