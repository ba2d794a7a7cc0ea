package weir.connectors.collection;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import weir.api.source.Boundedness;
import weir.api.source.FixedSplitEnumerator;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitCollectionSerializer;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.serializers.SimpleVersionedSerializer;

/** A bounded source whose elements come one after the other out of the program itself; one reader gets them all. */
public abstract class ElementsSource<T> implements Source<T, ElementsSplit, Collection<ElementsSplit>> {
    private static final long serialVersionUID = 1L;

    /** The elements, from the first on. */
    abstract Iterator<T> iterator();

    @Override
    public final Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public final SourceReader<T, ElementsSplit> createReader(SourceReaderContext context) {
        return new ElementsReader<>(context, this);
    }

    @Override
    public final SplitEnumerator<ElementsSplit, Collection<ElementsSplit>> createEnumerator(
            SplitEnumeratorContext<ElementsSplit> context) {
        return new FixedSplitEnumerator<>(context, List.of(new ElementsSplit(0)));
    }

    @Override
    public final SplitEnumerator<ElementsSplit, Collection<ElementsSplit>> restoreEnumerator(
            SplitEnumeratorContext<ElementsSplit> context, Collection<ElementsSplit> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public final SimpleVersionedSerializer<ElementsSplit> getSplitSerializer() {
        return new ElementsSplitSerializer();
    }

    @Override
    public final SimpleVersionedSerializer<Collection<ElementsSplit>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new ElementsSplitSerializer());
    }
}
