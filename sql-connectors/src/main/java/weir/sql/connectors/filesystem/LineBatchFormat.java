package weir.sql.connectors.filesystem;

import java.io.IOException;
import weir.batch.Batch;
import weir.connectors.file.source.SplitInput;
import weir.connectors.file.source.SplitLines;
import weir.connectors.file.source.StreamFormat;
import weir.sql.table.RecordDecoder;
import weir.sql.table.TableFormat.BadRecords;
import weir.types.TypeInformation;
import weir.types.Types;

/** Files of records with newlines between them, as batches. */
record LineBatchFormat(
        RecordDecoder.Factory decoders, FileColumns columns, boolean splittable, String advice, boolean skips)
        implements StreamFormat<Batch> {
    LineBatchFormat(RecordDecoder.Factory decoders, FileColumns columns, boolean splittable, BadRecords badRecords) {
        this(decoders, columns, splittable, badRecords.advice(), badRecords.skipped());
    }

    @Override
    public Reader<Batch> createReader(SplitInput input) throws IOException {
        Object[] constants = columns.constants(input.entry());
        return new LineBatches(SplitLines.open(input, splittable), decoders.create(), columns, constants);
    }

    @Override
    public boolean isSplittable() {
        return splittable;
    }

    @Override
    public boolean skipsMalformed() {
        return skips;
    }

    @Override
    public String adviceOnMalformed() {
        return advice;
    }

    @Override
    public TypeInformation<Batch> getProducedType() {
        return Types.GENERIC(Batch.class);
    }
}
