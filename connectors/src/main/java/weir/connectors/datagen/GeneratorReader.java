package weir.connectors.datagen;

import weir.api.source.IteratorSourceReaderBase;
import weir.api.source.NumberSequenceSource.NumberSequenceIterator;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.SourceReaderContext;

/** Counts through its splits and emits what the function makes of each number. */
final class GeneratorReader<OUT>
        extends IteratorSourceReaderBase<Long, OUT, NumberSequenceIterator, NumberSequenceSplit> {
    private final GeneratorFunction<Long, OUT> function;

    GeneratorReader(SourceReaderContext context, GeneratorFunction<Long, OUT> function) {
        super(context);
        this.function = function;
    }

    @Override
    protected void open(SourceReaderContext context) throws Exception {
        function.open(context);
    }

    @Override
    protected OUT convert(Long index) throws Exception {
        return function.map(index);
    }

    @Override
    public void close() throws Exception {
        function.close();
        super.close();
    }
}
