package weir.sql.connectors.generated;

import java.io.Serializable;
import weir.api.source.SourceReaderContext;
import weir.batch.Batch;

/** Makes rows of their numbers; owned by one thread. */
@FunctionalInterface
public interface BatchGenerator {
    /** The rows of {@code count} numbers from {@code first} on; may be empty, where not every number has a row. */
    Batch generate(long first, int count);

    /** Makes a generator for each task. */
    @FunctionalInterface
    interface Factory extends Serializable {
        BatchGenerator create(SourceReaderContext context);
    }
}
