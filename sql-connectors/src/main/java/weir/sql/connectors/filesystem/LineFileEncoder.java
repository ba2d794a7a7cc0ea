package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.io.OutputStream;
import weir.api.serialization.Encoder;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordEncoder;

/** Writes rows as records that each end with a newline; one for each writer. */
final class LineFileEncoder implements Encoder<PartRows> {
    private static final long serialVersionUID = 1L;

    private final RecordEncoder.Factory encoders;
    private transient RecordEncoder encoder;
    private transient RecordBuffer buffer;

    LineFileEncoder(RecordEncoder.Factory encoders) {
        this.encoders = encoders;
    }

    @Override
    public void encode(PartRows part, OutputStream stream) throws IOException {
        if (encoder == null) {
            encoder = encoders.create();
            buffer = new RecordBuffer();
        }
        buffer.cutTo(0);
        for (int row = 0; row < part.rows().size(); row++) {
            encoder.encode(part.rows(), row, buffer);
            buffer.append('\n');
        }
        stream.write(buffer.bytes(), 0, buffer.size());
    }
}
