package weir.operators.source;

import java.lang.invoke.MethodHandles;
import weir.api.source.InputStatus;
import weir.api.source.SourceReader;
import weir.spi.Specialized;

/** Polls a reader until it has nothing at hand or enough was read. */
abstract class ReaderLoop<T> {
    /** Polls up to {@code maxPolls} times and returns the reader's last answer. */
    abstract InputStatus poll(int maxPolls) throws Exception;

    /** How many of the last call's polls found something. */
    abstract int lastCount();

    static <T> ReaderLoop<T> of(SourceReader<T, ?> reader, TimedReaderOutput<T> output) throws Exception {
        return Specialized.create(MethodHandles.lookup(), PollingLoop.class, reader, output);
    }
}
