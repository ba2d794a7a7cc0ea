package weir.connectors.file.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A format in which every line is a record, so that files can be cut anywhere. */
public abstract class LineFormat<T> implements StreamFormat<T> {
    private static final long serialVersionUID = 1L;

    private final String charsetName;

    protected LineFormat(String charsetName) {
        this.charsetName = Charset.forName(charsetName).name();
    }

    /** Makes what turns lines into records; one for each split, so it may keep scratch space. */
    protected abstract LineParser<T> createParser();

    /** Turns the bytes of a line into a record. */
    @FunctionalInterface
    public interface LineParser<T> {
        /** The record, or null to leave the line out. Says in a {@link LineSyntaxException} what is wrong with it. */
        T parse(byte[] bytes, int start, int length) throws LineSyntaxException;
    }

    /** The encoding of the bytes that a {@link LineParser} is given. */
    protected final Charset lineCharset() {
        Charset charset = Charset.forName(charsetName);
        return TranscodedInputStream.isNeededFor(charset) ? StandardCharsets.UTF_8 : charset;
    }

    @Override
    public final boolean isSplittable() {
        return !TranscodedInputStream.isNeededFor(Charset.forName(charsetName));
    }

    @Override
    public final Reader<T> createReader(SplitInput input) throws IOException {
        return new LineReader<>(this, SplitLines.open(input, isSplittable(), offset -> open(input, offset)));
    }

    /** The bytes of the split's file from {@code offset} on, in {@link #lineCharset()}. */
    private InputStream open(SplitInput input, long offset) throws IOException {
        if (isSplittable()) {
            return input.open(offset);
        }
        InputStream in = new TranscodedInputStream(input.open(0), Charset.forName(charsetName));
        in.skipNBytes(offset);
        return in;
    }
}
