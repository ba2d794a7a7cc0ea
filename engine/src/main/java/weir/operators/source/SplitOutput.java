package weir.operators.source;

import weir.api.source.SourceOutput;

/** Takes the records of one split. */
abstract class SplitOutput<T> implements SourceOutput<T> {
    /** Asks the watermark generator without a record: how it learns that time passes. */
    abstract void onPeriodicEmit();

    /** Forgets the split, so that it holds no watermark back any longer. */
    abstract void release();

    /** The records taken so far. */
    abstract long count();
}
