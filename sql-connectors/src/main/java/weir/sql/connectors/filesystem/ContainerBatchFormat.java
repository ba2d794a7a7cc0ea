package weir.sql.connectors.filesystem;

import java.io.IOException;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.connectors.file.source.FileSourceSplit.Position;
import weir.connectors.file.source.SplitInput;
import weir.connectors.file.source.StreamFormat;
import weir.sql.table.ContainerFormat;
import weir.sql.table.RecordException;
import weir.types.TypeInformation;
import weir.types.Types;

/** Files with a structure of their own, as batches; the place in a checkpoint is the number of rows read. */
record ContainerBatchFormat(ContainerFormat.Input.Opener opener, FileColumns columns) implements StreamFormat<Batch> {
    @Override
    public Reader<Batch> createReader(SplitInput input) throws IOException {
        return new ContainerBatches(input, open(input), columns);
    }

    private ContainerFormat.Input open(SplitInput input) throws IOException {
        try {
            ContainerFormat.Input rows = opener.open(input.open(0));
            rows.skip(input.split().position().recordsToSkip());
            return rows;
        } catch (IOException e) {
            throw new WeirException(
                    "File " + input.split().path() + " cannot be read in the table's format: " + e.getMessage()
                            + ". Check that it is of that format, and that it was copied as a whole.",
                    e);
        }
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Batch> getProducedType() {
        return Types.GENERIC(Batch.class);
    }

    private static final class ContainerBatches implements Reader<Batch> {
        private final SplitInput input;
        private final ContainerFormat.Input in;
        private final FileColumns columns;
        private final Object[] constants;
        private final BatchBuilder rows;
        private long rowsRead;

        ContainerBatches(SplitInput input, ContainerFormat.Input in, FileColumns columns) throws IOException {
            this.input = input;
            this.in = in;
            this.columns = columns;
            constants = columns.constants(input.entry());
            rows = new BatchBuilder(columns.decodedTypes());
            rowsRead = input.split().position().recordsToSkip();
        }

        @Override
        public Batch read() throws IOException {
            try {
                while (rows.size() < LineBatches.MAX_ROWS && in.next(rows)) {
                    rowsRead++;
                }
            } catch (RecordException e) {
                throw new WeirException(
                        "File " + input.split().path() + ", row " + (rowsRead + 1) + ": " + e.getMessage()
                                + " Write or fetch the file again, or change the columns of the table.",
                        e);
            }
            return rows.size() == 0 ? null : columns.complete(rows.build(), constants);
        }

        @Override
        public Position position() {
            return new Position(Position.UNREAD, rowsRead);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
