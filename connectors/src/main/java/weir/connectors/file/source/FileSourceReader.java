package weir.connectors.file.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;
import weir.api.metrics.Counter;
import weir.api.source.InputStatus;
import weir.api.source.ProgressReporting;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceEvent;
import weir.api.source.SourceOutput;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.base.Disk;
import weir.base.WeirException;

/** Reads one split after the other, each into an output of its own. */
final class FileSourceReader<T> implements SourceReader<T, FileSourceSplit>, ProgressReporting {
    private final SourceReaderContext context;
    private final StreamFormat<T> format;
    private final MalformedPolicy policy;
    private final Disk disk;
    private final Deque<FileSourceSplit> waiting = new ArrayDeque<>();
    private final Set<String> paused = new HashSet<>();
    private final Counter skippedRecords;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean noMoreSplits;
    private FileSourceSplit split;
    private SplitInput input;
    private StreamFormat.Reader<T> reader;
    private SourceOutput<T> splitOutput;
    private long finishedBytes;
    private double share = Double.NaN;

    FileSourceReader(SourceReaderContext context, StreamFormat<T> format, MalformedPolicy policy) {
        this.context = context;
        this.format = format;
        this.policy = policy;
        disk = context.platform().disk();
        skippedRecords = context.metricGroup().getNumRecordsInErrorsCounter();
    }

    @Override
    public void start() {
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        if (reader == null) {
            return openNext(output);
        }
        if (paused.contains(split.splitId())) {
            return waitForMore();
        }
        T record = read();
        if (record == null) {
            closeSplit(output);
        } else {
            splitOutput.collect(record);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    /** The split's next good record, or null at its end. */
    private T read() throws IOException {
        while (true) {
            try {
                return reader.read();
            } catch (MalformedRecordException e) {
                if (policy == MalformedPolicy.FAIL) {
                    throw new RecordPlace(disk, split).failure(e, format.adviceOnMalformed());
                }
                skippedRecords.inc();
            } catch (EOFException | ZipException e) {
                throw new WeirException(
                        "File " + split.path() + " is damaged: its compressed data breaks off or is garbled after "
                                + reader.position().byteOffset()
                                + " good uncompressed bytes. Fetch or write it again.",
                        e);
            }
        }
    }

    private InputStatus openNext(ReaderOutput<T> output) throws IOException {
        split = waiting.poll();
        if (split == null) {
            return noMoreSplits ? InputStatus.END_OF_INPUT : waitForMore();
        }
        input = new SplitInput(disk, split);
        reader = format.createReader(input);
        splitOutput = output.createOutputForSplit(split.splitId());
        return InputStatus.MORE_AVAILABLE;
    }

    private void closeSplit(ReaderOutput<T> output) throws IOException {
        reader.close();
        reader = null;
        output.releaseOutputForSplit(split.splitId());
        finishedBytes += split.length();
        paused.remove(split.splitId());
        if (waiting.isEmpty() && !noMoreSplits) {
            context.sendSplitRequest();
        }
    }

    private InputStatus waitForMore() {
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<FileSourceSplit> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        paused.addAll(splitsToPause);
        splitsToResume.forEach(paused::remove);
        available.complete(null);
    }

    @Override
    public List<FileSourceSplit> snapshotState(long checkpointId) {
        List<FileSourceSplit> unread = new ArrayList<>();
        if (reader != null) {
            unread.add(split.at(reader.position()));
        }
        unread.addAll(waiting);
        return unread;
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof TotalBytes total) {
            share = (double) total.bytes() / context.currentParallelism();
        }
    }

    /** Of an even share of the input; not a number where the input has no end or its size is unknown. */
    @Override
    public double fractionRead() {
        if (noMoreSplits && split == null) {
            return 1;
        }
        long current = reader == null ? 0 : input.bytesRead();
        return Math.min(1, (finishedBytes + current) / share);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
