package weir.api.sink;

import weir.api.Delivery;

/** Takes everything and keeps nothing; for measuring what comes before it. */
public final class DiscardingSink<IN> implements Sink<IN>, SinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    @Override
    public void invoke(IN value) {}

    @Override
    public SinkWriter<IN> createWriter(WriterInitContext context) {
        return new DiscardingWriter<>();
    }

    /** Nothing goes out, so nothing goes out twice. */
    @Override
    public Delivery delivery() {
        return Delivery.EXACTLY_ONCE;
    }

    private static final class DiscardingWriter<IN> implements SinkWriter<IN> {
        @Override
        public void write(IN element, Context context) {}

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
    }
}
