package weir.connectors.file.source;

import java.io.IOException;
import weir.connectors.file.source.FileSourceSplit.Position;

/** Reads the lines that start in one split. */
final class LineReader<T> implements StreamFormat.Reader<T> {
    private static final byte[] UTF_8_BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineFormat<T> format;
    private final LineFormat.LineParser<T> parser;
    private final LineScanner scanner;

    /** No line that starts here or later is read. */
    private final long end;

    private LineReader(LineFormat<T> format, LineScanner scanner, long end) {
        this.format = format;
        this.scanner = scanner;
        this.end = end;
        parser = format.createParser();
    }

    static <T> LineReader<T> open(SplitInput input, LineFormat<T> format) throws IOException {
        FileSourceSplit split = input.split();
        boolean wholeFile = input.isCompressed() || !format.isSplittable();
        long resumeAt = split.position().byteOffset();
        long from = resumeAt == Position.UNREAD ? Math.max(0, split.offset() - 1) : resumeAt;
        LineScanner scanner = new LineScanner(format.open(input, from), from, split.length());
        if (from == 0) {
            scanner.skipPrefix(UTF_8_BYTE_ORDER_MARK);
        }
        if (resumeAt == Position.UNREAD && split.offset() > 0) {
            scanner.advance(); // the rest of the line that starts in the split before
        }
        return new LineReader<>(format, scanner, wholeFile ? Long.MAX_VALUE : split.end());
    }

    @Override
    public T read() throws IOException {
        T record = null;
        while (record == null && scanner.nextOffset() < end && scanner.advance()) {
            record = parse();
        }
        return record;
    }

    private T parse() throws MalformedRecordException {
        try {
            return parser.parse(scanner.buffer(), scanner.start(), scanner.length());
        } catch (LineSyntaxException e) {
            String line = new String(scanner.buffer(), scanner.start(), scanner.length(), format.lineCharset());
            throw MalformedRecordException.atByte(scanner.lineOffset(), line, e.getMessage());
        }
    }

    @Override
    public Position position() {
        return new Position(scanner.nextOffset(), 0);
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
