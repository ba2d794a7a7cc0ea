package weir.connectors.datagen;

import java.util.Collection;
import weir.api.source.Boundedness;
import weir.api.source.NumberSequenceSource;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.RateLimitedSourceReader;
import weir.api.source.RateLimiter;
import weir.api.source.RateLimiterStrategy;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.serializers.SimpleVersionedSerializer;
import weir.types.ResultTypeQueryable;
import weir.types.TypeInformation;

/**
 * Records made by a function of their index, from 0 on, at a limited rate if wanted. A count of {@code Long.MAX_VALUE}
 * is as good as without end. The parallel readers share the indexes in runs of equal length, and the rate.
 */
public final class DataGeneratorSource<OUT>
        implements Source<OUT, NumberSequenceSplit, Collection<NumberSequenceSplit>>, ResultTypeQueryable<OUT> {
    private static final long serialVersionUID = 1L;

    private final GeneratorFunction<Long, OUT> generatorFunction;
    private final NumberSequenceSource indexes;
    private final RateLimiterStrategy<NumberSequenceSplit> rate;
    private final TypeInformation<OUT> typeInfo;

    public DataGeneratorSource(
            GeneratorFunction<Long, OUT> generatorFunction, long count, TypeInformation<OUT> typeInfo) {
        this(generatorFunction, count, RateLimiterStrategy.noOp(), typeInfo);
    }

    public DataGeneratorSource(
            GeneratorFunction<Long, OUT> generatorFunction,
            long count,
            RateLimiterStrategy<NumberSequenceSplit> rateLimiterStrategy,
            TypeInformation<OUT> typeInfo) {
        this(generatorFunction, indexesOf(count), rateLimiterStrategy, typeInfo);
    }

    /** Takes the indexes from {@code sourceOfIndexes} instead of counting from 0. */
    public DataGeneratorSource(
            GeneratorFunction<Long, OUT> generatorFunction,
            NumberSequenceSource sourceOfIndexes,
            RateLimiterStrategy<NumberSequenceSplit> rateLimiterStrategy,
            TypeInformation<OUT> typeInfo) {
        this.generatorFunction = generatorFunction;
        indexes = sourceOfIndexes;
        rate = rateLimiterStrategy;
        this.typeInfo = typeInfo;
    }

    private static NumberSequenceSource indexesOf(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("A generator of " + count
                    + " records makes nothing: give it a count of at least 1, or Long.MAX_VALUE for no end.");
        }
        return new NumberSequenceSource(0, count - 1);
    }

    public GeneratorFunction<Long, OUT> getGeneratorFunction() {
        return generatorFunction;
    }

    @Override
    public TypeInformation<OUT> getProducedType() {
        return typeInfo;
    }

    /** Bounded, as in Flink, however large the count. */
    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<OUT, NumberSequenceSplit> createReader(SourceReaderContext context) {
        RateLimiter<NumberSequenceSplit> limiter = rate.createRateLimiter(context.currentParallelism());
        limiter.open(context);
        return RateLimitedSourceReader.limit(new GeneratorReader<>(context, generatorFunction), limiter);
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context) {
        return indexes.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> checkpoint) {
        return indexes.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return indexes.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<NumberSequenceSplit>> getEnumeratorCheckpointSerializer() {
        return indexes.getEnumeratorCheckpointSerializer();
    }
}
