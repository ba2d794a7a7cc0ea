package weir.datastream;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import weir.api.source.FileProcessingMode;
import weir.api.source.Source;
import weir.api.source.SourceFunction;
import weir.api.source.SourceSplit;
import weir.api.time.IngestionTimeAssigner;
import weir.api.time.TimestampAssignerSupplier;
import weir.api.time.WatermarkAlignmentParams;
import weir.api.time.WatermarkStrategy;
import weir.connectors.collection.CollectionSource;
import weir.connectors.collection.ElementsSource;
import weir.connectors.collection.IteratorSource;
import weir.connectors.file.Path;
import weir.connectors.file.source.FileSource;
import weir.connectors.file.source.StreamFormat;
import weir.formats.text.TextLineInputFormat;
import weir.operators.basic.FunctionCopy;
import weir.operators.source.SourceFunctionOperator;
import weir.operators.source.SourceReaderOperator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;

/** Makes the factories of source operators. */
final class Sources {
    private Sources() {}

    static <T, S extends SourceSplit> OperatorFactory<T> factory(
            Source<T, S, ?> source, WatermarkStrategy<T> strategy) {
        OperatorFactory<T> factory = Functions.factory(
                strategy,
                (context, out, copy) -> new SourceReaderOperator<>(context, out, ownSource(source, context), copy));
        WatermarkAlignmentParams alignment = strategy.getAlignmentParameters();
        String group = alignment.isEnabled() ? alignment.getWatermarkGroup() : null;
        return Functions.aligned(factory, source.delivery(), group);
    }

    /** Readers do not share what user functions inside a source keep; given elements are shared and need no copy. */
    private static <T, S extends SourceSplit> Source<T, S, ?> ownSource(
            Source<T, S, ?> source, OperatorContext context) {
        return source instanceof ElementsSource ? source : FunctionCopy.of(source, context);
    }

    static <T> OperatorFactory<T> factory(SourceFunction<T> function) {
        OperatorFactory<T> factory = Functions.factory(function, SourceFunctionOperator::new);
        return Functions.promising(factory, function.delivery());
    }

    /** Records get the time at which they come in. */
    static <T> WatermarkStrategy<T> ingestionTime() {
        return WatermarkStrategy.<T>forMonotonousTimestamps().withTimestampAssigner((TimestampAssignerSupplier<T>)
                context -> new IngestionTimeAssigner<>(context.getProcessingTimeClock()));
    }

    /** A source whose records get their time right behind it, in the same number of tasks. */
    static <T> DataStreamSource<T> stamped(DataStreamSource<T> source) {
        SingleOutputStreamOperator<T> stamped = source.assignTimestampsAndWatermarks(ingestionTime());
        stamped.node().single = source.node().single;
        return new DataStreamSource<>(stamped);
    }

    static void checkElements(Collection<?> data) {
        int index = 0;
        for (Object element : data) {
            if (element == null) {
                throw new IllegalArgumentException(
                        "Element " + index + " of the collection is null; a stream carries no nulls.");
            }
            index++;
        }
    }

    static <T> Source<T, ?, ?> collection(Collection<T> data) {
        return new CollectionSource<>(data);
    }

    static Source<String, ?, ?> text(String path, String charsetName) {
        return FileSource.forRecordStreamFormat(new TextLineInputFormat(charsetName), new Path(path))
                .build();
    }

    static <T> Source<T, ?, ?> files(StreamFormat<T> format, String path, FileProcessingMode mode, long lookMillis) {
        var builder = FileSource.forRecordStreamFormat(format, new Path(path));
        if (mode == FileProcessingMode.PROCESS_CONTINUOUSLY) {
            builder.monitorContinuously(Duration.ofMillis(lookMillis));
        }
        return builder.build();
    }

    static <T> Source<T, ?, ?> iterator(Iterator<T> data) {
        return new IteratorSource<>(data);
    }
}
