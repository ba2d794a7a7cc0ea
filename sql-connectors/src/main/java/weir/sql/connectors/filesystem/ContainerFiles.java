package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.io.OutputStream;
import weir.api.serialization.BulkWriter;
import weir.sql.table.ContainerFormat;

/** Writes files with a structure of their own. */
record ContainerFiles(ContainerFormat.Output.Opener opener) implements BulkWriter.Factory<PartRows> {
    @Override
    public BulkWriter<PartRows> create(OutputStream out) throws IOException {
        return new ContainerWriter(opener.open(out));
    }

    private record ContainerWriter(ContainerFormat.Output output) implements BulkWriter<PartRows> {
        @Override
        public void addElement(PartRows part) throws IOException {
            for (int row = 0; row < part.rows().size(); row++) {
                output.write(part.rows(), row);
            }
        }

        @Override
        public void flush() throws IOException {
            output.flush();
        }

        @Override
        public void finish() throws IOException {
            output.finish();
        }
    }
}
