package weir.connectors.file.source;

import java.io.IOException;
import weir.connectors.file.source.FileSourceSplit.Position;

/** Parses the lines that start in one split. */
final class LineReader<T> implements StreamFormat.Reader<T> {
    private final LineFormat<T> format;
    private final LineFormat.LineParser<T> parser;
    private final SplitLines lines;

    LineReader(LineFormat<T> format, SplitLines lines) {
        this.format = format;
        this.lines = lines;
        parser = format.createParser();
    }

    @Override
    public T read() throws IOException {
        T record = null;
        while (record == null && lines.advance()) {
            record = parse();
        }
        return record;
    }

    private T parse() throws MalformedRecordException {
        try {
            return parser.parse(lines.buffer(), lines.start(), lines.length());
        } catch (LineSyntaxException e) {
            String line = new String(lines.buffer(), lines.start(), lines.length(), format.lineCharset());
            throw MalformedRecordException.atByte(lines.lineOffset(), line, e.getMessage());
        }
    }

    @Override
    public Position position() {
        return new Position(lines.nextOffset(), 0);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
