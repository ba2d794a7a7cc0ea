package weir.api.source;

import java.io.Serializable;

/** Makes the readers of a source, one for each parallel subtask. */
public interface SourceReaderFactory<T, SplitT extends SourceSplit> extends Serializable {
    SourceReader<T, SplitT> createReader(SourceReaderContext context) throws Exception;
}
