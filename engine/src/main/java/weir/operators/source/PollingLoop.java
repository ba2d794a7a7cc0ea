package weir.operators.source;

import weir.api.source.InputStatus;
import weir.api.source.SourceReader;

/** The loop itself; a template for {@link weir.spi.Specialized}. */
final class PollingLoop<T> extends ReaderLoop<T> {
    private final SourceReader<T, ?> reader;
    private final TimedReaderOutput<T> output;
    private int lastCount;

    PollingLoop(SourceReader<T, ?> reader, TimedReaderOutput<T> output) {
        this.reader = reader;
        this.output = output;
    }

    @Override
    InputStatus poll(int maxPolls) throws Exception {
        int polls = 0;
        InputStatus status = InputStatus.MORE_AVAILABLE;
        while (polls < maxPolls && status == InputStatus.MORE_AVAILABLE) {
            status = reader.pollNext(output);
            polls++;
        }
        lastCount = status == InputStatus.MORE_AVAILABLE ? polls : polls - 1;
        return status;
    }

    @Override
    int lastCount() {
        return lastCount;
    }
}
