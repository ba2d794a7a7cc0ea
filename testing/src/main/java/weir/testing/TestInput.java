package weir.testing;

import weir.api.time.WatermarkStrategy;
import weir.datastream.DataStreamSource;

/** The test's end of a source: whatever is pushed here the job reads next. */
public final class TestInput<T> {
    private final JobDriver driver;
    private final InputQueue<T> queue = InputQueue.register();

    TestInput(JobDriver driver) {
        this.driver = driver;
    }

    /** The source's stream, with watermarks as they are pushed. */
    public DataStreamSource<T> stream() {
        return stream(WatermarkStrategy.noWatermarks());
    }

    /** The source's stream, with watermarks by {@code strategy}. */
    public DataStreamSource<T> stream(WatermarkStrategy<T> strategy) {
        DataStreamSource<T> source =
                driver.environment().fromSource(new TestSource<>(queue.id()), strategy, "Test Input");
        source.setParallelism(1);
        return source;
    }

    public TestInput<T> push(T row) {
        return add(new InputQueue.Row<>(row, Long.MIN_VALUE));
    }

    /** Pushes a row with a timestamp in milliseconds. */
    public TestInput<T> push(T row, long timestampMillis) {
        return add(new InputQueue.Row<>(row, timestampMillis));
    }

    public TestInput<T> watermark(long timestampMillis) {
        return add(new InputQueue.Mark<>(timestampMillis));
    }

    /** Says that nothing comes for now, so that this input holds back nobody's time. */
    public TestInput<T> idle() {
        return add(new InputQueue.Idle<>());
    }

    /** Ends the input; what is pushed later is not read. */
    public TestInput<T> end() {
        return add(new InputQueue.End<>());
    }

    private TestInput<T> add(InputQueue.Element<T> element) {
        queue.add(element);
        driver.settle();
        return this;
    }
}
