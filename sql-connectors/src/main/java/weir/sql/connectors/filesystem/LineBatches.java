package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.connectors.file.source.FileSourceSplit.Position;
import weir.connectors.file.source.MalformedRecordException;
import weir.connectors.file.source.SplitLines;
import weir.connectors.file.source.StreamFormat;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordException;

/** Makes batches of the lines of a split. A batch ends before a record that cannot be read. */
final class LineBatches implements StreamFormat.Reader<Batch> {
    /** What a batch holds before it goes on its way; an array of objects on one line may add a few. */
    static final int MAX_ROWS = 1_024;

    private final SplitLines lines;
    private final RecordDecoder decoder;
    private final FileColumns columns;
    private final Object[] constants;
    private final BatchBuilder rows;
    private long position;
    private MalformedRecordException malformed;

    LineBatches(SplitLines lines, RecordDecoder decoder, FileColumns columns, Object[] constants) {
        this.lines = lines;
        this.decoder = decoder;
        this.columns = columns;
        this.constants = constants;
        rows = new BatchBuilder(columns.decodedTypes());
        position = lines.nextOffset();
    }

    @Override
    public Batch read() throws IOException {
        while (malformed == null && rows.size() < MAX_ROWS && lines.advance()) {
            joinRecord();
            decode();
        }
        if (rows.size() > 0) {
            return columns.complete(rows.build(), constants);
        }
        MalformedRecordException failure = malformed;
        if (failure != null) {
            malformed = null;
            position = lines.nextOffset();
            throw failure;
        }
        return null;
    }

    private void joinRecord() throws IOException {
        while (!decoder.isWhole(lines.buffer(), lines.start(), lines.start() + lines.length())) {
            if (!lines.join()) {
                return;
            }
        }
    }

    private void decode() {
        try {
            decoder.decode(lines.buffer(), lines.start(), lines.start() + lines.length(), rows);
            position = lines.nextOffset();
        } catch (RecordException e) {
            String record = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
            malformed = MalformedRecordException.atByte(lines.lineOffset(), record, e.getMessage());
        }
    }

    @Override
    public Position position() {
        return new Position(position, 0);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
