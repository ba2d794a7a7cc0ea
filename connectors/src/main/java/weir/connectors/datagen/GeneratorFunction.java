package weir.connectors.datagen;

import weir.api.functions.Function;
import weir.api.source.SourceReaderContext;

/** Makes the record that belongs to an index. The same index should give the same record: a restart asks again. */
public interface GeneratorFunction<T, O> extends Function {
    /** Called once before the first record. */
    default void open(SourceReaderContext readerContext) throws Exception {}

    default void close() throws Exception {}

    O map(T value) throws Exception;
}
