package weir.connectors.file.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16 or UTF-32, where a newline is no single byte, as UTF-8. */
final class TranscodedInputStream extends InputStream {
    private static final int CHUNK_CHARS = 16 << 10;

    private final Reader in;
    private final char[] chars = new char[CHUNK_CHARS + 1];
    private byte[] bytes = new byte[0];
    private int next;

    TranscodedInputStream(InputStream in, Charset charset) {
        this.in = new InputStreamReader(in, charset);
    }

    static boolean isNeededFor(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean hasMore() throws IOException {
        if (next < bytes.length) {
            return true;
        }
        int count = in.read(chars, 0, CHUNK_CHARS);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[count - 1])) {
            count += Math.max(0, in.read(chars, count, 1));
        }
        bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }
}
