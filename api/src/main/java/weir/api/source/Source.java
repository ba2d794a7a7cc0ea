package weir.api.source;

import weir.api.Delivery;
import weir.serializers.SimpleVersionedSerializer;

/**
 * Where records come from: an enumerator that finds the splits of the input and readers that read them in parallel.
 *
 * @param <T> the records
 * @param <SplitT> what one reader reads at a time
 * @param <EnumChkT> what the enumerator remembers in a checkpoint
 */
public interface Source<T, SplitT extends SourceSplit, EnumChkT> extends SourceReaderFactory<T, SplitT> {
    Boundedness getBoundedness();

    /** Makes the one enumerator of a fresh start. */
    SplitEnumerator<SplitT, EnumChkT> createEnumerator(SplitEnumeratorContext<SplitT> context) throws Exception;

    /** Makes the one enumerator of a job that goes on from {@code checkpoint}. */
    SplitEnumerator<SplitT, EnumChkT> restoreEnumerator(SplitEnumeratorContext<SplitT> context, EnumChkT checkpoint)
            throws Exception;

    SimpleVersionedSerializer<SplitT> getSplitSerializer();

    SimpleVersionedSerializer<EnumChkT> getEnumeratorCheckpointSerializer();

    /** What the source promises if a job fails. One whose splits cannot be read again from a position says less. */
    default Delivery delivery() {
        return Delivery.EXACTLY_ONCE;
    }
}
