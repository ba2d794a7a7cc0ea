package weir.datastream;

import java.util.ArrayList;
import java.util.List;
import weir.api.CloseableIterator;
import weir.api.config.ExecutionConfig;
import weir.api.functions.FilterFunction;
import weir.api.functions.FlatMapFunction;
import weir.api.functions.KeySelector;
import weir.api.functions.MapFunction;
import weir.api.functions.Partitioner;
import weir.api.process.ProcessFunction;
import weir.api.serialization.SerializationSchema;
import weir.api.sink.PrintSink;
import weir.api.sink.Sink;
import weir.api.sink.SinkFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.time.AssignerWithPeriodicWatermarks;
import weir.api.time.AssignerWithPunctuatedWatermarks;
import weir.api.time.Time;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple;
import weir.api.windowing.GlobalWindow;
import weir.api.windowing.GlobalWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.connectors.file.sink.WriteMode;
import weir.job.Exchange;
import weir.operators.basic.RowOperators;
import weir.operators.keyed.FieldKeys;
import weir.operators.sink.HandedOut;
import weir.operators.sink.SinkWriterOperator;
import weir.operators.sink.Sinks;
import weir.operators.source.TimestampsOperator;
import weir.spi.OperatorFactory;
import weir.types.FieldPath;
import weir.types.TypeInformation;
import weir.types.Types;

/**
 * A stream of records of one type, in as many parallel parts as the operators that make it have tasks.
 *
 * <p>The semantics are those of Flink's DataStream. What differs: lambdas never need {@code returns(...)}, since types are
 * found from the values; and between operators of parallelism 1 there is no exchange.
 */
public class DataStream<T> {
    private final StreamExecutionEnvironment environment;
    private final List<Origin> origins;
    private TypeInformation<T> type;

    /** {@code type} is null where only the values will tell. */
    DataStream(StreamExecutionEnvironment environment, List<Origin> origins, TypeInformation<T> type) {
        this.environment = environment;
        this.origins = List.copyOf(origins);
        this.type = type;
    }

    /** The number of the operator that makes this stream; unique within its environment. */
    public int getId() {
        return origins.get(0).node().id;
    }

    public int getParallelism() {
        return origins.get(0).node().parallelismOr(environment.getParallelism());
    }

    /** The type that is known of the records; that of {@code Object} where only the values will tell. */
    @SuppressWarnings("unchecked")
    public TypeInformation<T> getType() {
        return type != null ? type : (TypeInformation<T>) Types.GENERIC(Object.class);
    }

    public StreamExecutionEnvironment getExecutionEnvironment() {
        return environment;
    }

    public ExecutionConfig getExecutionConfig() {
        return environment.getConfig();
    }

    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper) {
        return this.<R>transform("Map", Functions.passing(mapper, RowOperators::map), null)
                .telling(() -> RecordTypes.given(mapper, MapFunction.class, 1));
    }

    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper, TypeInformation<R> outputType) {
        return map(mapper).returns(outputType);
    }

    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper) {
        return this.<R>transform("Flat Map", Functions.passing(flatMapper, RowOperators::flatMap), null)
                .telling(() -> RecordTypes.given(flatMapper, FlatMapFunction.class, 1));
    }

    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper, TypeInformation<R> outputType) {
        return flatMap(flatMapper).returns(outputType);
    }

    /** Makes tuples of some fields of tuples or records, in the given order. */
    public <R extends Tuple> SingleOutputStreamOperator<R> project(int... fieldIndexes) {
        return transform("Projection", Functions.factory(new Projection<T, R>(fieldIndexes), RowOperators::map), null);
    }

    public SingleOutputStreamOperator<T> filter(FilterFunction<T> filter) {
        return transform("Filter", Functions.passing(filter, RowOperators::filter), type)
                .telling(() -> RecordTypes.of(this));
    }

    public <R> SingleOutputStreamOperator<R> process(ProcessFunction<T, R> processFunction) {
        return this.<R>transform("Process", Functions.factory(processFunction, RowOperators::process), null)
                .telling(() -> RecordTypes.given(processFunction, ProcessFunction.class, 1));
    }

    public <R> SingleOutputStreamOperator<R> process(
            ProcessFunction<T, R> processFunction, TypeInformation<R> outputType) {
        return process(processFunction).returns(outputType);
    }

    /** Both streams in one, in no particular order between them. */
    @SafeVarargs
    public final DataStream<T> union(DataStream<T>... streams) {
        List<Origin> all = new ArrayList<>(origins);
        for (DataStream<T> stream : streams) {
            all.addAll(stream.origins());
        }
        return new DataStream<>(environment, all, type);
    }

    /** This stream and another of any type, for a function that works on both. */
    public <R> ConnectedStreams<T, R> connect(DataStream<R> dataStream) {
        return new ConnectedStreams<>(this, dataStream);
    }

    /** This stream and one that every task gets in full. */
    public <R> BroadcastConnectedStream<T, R> connect(BroadcastStream<R> broadcastStream) {
        return new BroadcastConnectedStream<>(this, broadcastStream);
    }

    /** Partitions the stream by key: records of one key reach one task, in order. */
    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key) {
        return new KeyedStream<>(this, key, null);
    }

    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key, TypeInformation<K> keyType) {
        return new KeyedStream<>(this, key, keyType);
    }

    /** Partitions by fields of tuples, records, rows or arrays, counted from 0. */
    public KeyedStream<T, Tuple> keyBy(int... fields) {
        return keyBy(FieldKeys.of(fields));
    }

    /** Partitions by fields given by name, with dots between fields of fields; {@code *} is the whole record. */
    public KeyedStream<T, Tuple> keyBy(String... fields) {
        return keyBy(FieldKeys.of(fields));
    }

    /** Sends each record to the task that {@code partitioner} chooses for its key. */
    public <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, KeySelector<T, K> keySelector) {
        return by(new Exchange.Custom(Partitions.custom(partitioner, keySelector)));
    }

    /** As with a key selector; the key is a field counted from 0. */
    public <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, int field) {
        return partitionCustom(partitioner, Partitions.<T, K>field(FieldPath.of(field)));
    }

    public <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, String field) {
        return partitionCustom(partitioner, Partitions.<T, K>field(FieldPath.of(field)));
    }

    /** Sends every record to every task. */
    public DataStream<T> broadcast() {
        return by(new Exchange.Broadcast());
    }

    /** Sends every record to every task, to be kept in states of these names beside a stream that is connected with it. */
    public BroadcastStream<T> broadcast(MapStateDescriptor<?, ?>... broadcastStateDescriptors) {
        return new BroadcastStream<>(this, broadcastStateDescriptors);
    }

    public DataStream<T> shuffle() {
        return by(new Exchange.Shuffle());
    }

    public DataStream<T> forward() {
        return by(new Exchange.Forward());
    }

    public DataStream<T> rebalance() {
        return by(new Exchange.Rebalance());
    }

    public DataStream<T> rescale() {
        return by(new Exchange.Rescale());
    }

    /** Sends every record to the first task. */
    public DataStream<T> global() {
        return by(new Exchange.Global());
    }

    /** Joins with {@code other}: every pair of records with the same key in the same window. */
    public <T2> JoinedStreams<T, T2> join(DataStream<T2> other) {
        return new JoinedStreams<>(this, other);
    }

    /** Groups with {@code other}: all records of both with the same key in the same window. */
    public <T2> CoGroupedStreams<T, T2> coGroup(DataStream<T2> other) {
        return new CoGroupedStreams<>(this, other);
    }

    /** Gathers all records in windows, in one task. */
    public <W extends Window> AllWindowedStream<T, W> windowAll(WindowAssigner<? super T, W> assigner) {
        return new AllWindowedStream<>(this, assigner);
    }

    /** Windows of {@code size} records. */
    public AllWindowedStream<T, GlobalWindow> countWindowAll(long size) {
        return windowAll(GlobalWindows.create()).trigger(CountWindows.whole(size));
    }

    /** Every {@code slide} records, a window of the last {@code size} ones. */
    public AllWindowedStream<T, GlobalWindow> countWindowAll(long size, long slide) {
        return windowAll(GlobalWindows.create())
                .evictor(CountWindows.latest(size))
                .trigger(CountWindows.sliding(slide));
    }

    /** Tumbling windows, in event or processing time as {@code setStreamTimeCharacteristic} says. */
    public AllWindowedStream<T, TimeWindow> timeWindowAll(Time size) {
        return windowAll(TimeWindows.tumbling(size, environment));
    }

    /** Sliding windows, in event or processing time as {@code setStreamTimeCharacteristic} says. */
    public AllWindowedStream<T, TimeWindow> timeWindowAll(Time size, Time slide) {
        return windowAll(TimeWindows.sliding(size, slide, environment));
    }

    /** Looks at all records of each task as a whole, at the end of bounded input. */
    public PartitionWindowedStream<T> fullWindowPartition() {
        return new WholePartitions<T, Integer>(this, TaskKey::new);
    }

    /** Gives the records timestamps and the stream watermarks; those from before are dropped. */
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(WatermarkStrategy<T> watermarkStrategy) {
        OperatorFactory<T> factory = Functions.passing(
                watermarkStrategy, (context, out, strategy) -> new TimestampsOperator<>(context, out, strategy));
        return transform("Timestamps/Watermarks", factory, type).telling(() -> RecordTypes.of(this));
    }

    /** The form of Flink 1.x for generators that are asked from time to time. */
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(
            AssignerWithPeriodicWatermarks<T> timestampAndWatermarkAssigner) {
        return assignTimestampsAndWatermarks(timestampAndWatermarkAssigner.toWatermarkStrategy());
    }

    /** The form of Flink 1.x for generators that are asked after every record. */
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(
            AssignerWithPunctuatedWatermarks<T> timestampAndWatermarkAssigner) {
        return assignTimestampsAndWatermarks(timestampAndWatermarkAssigner.toWatermarkStrategy());
    }

    public DataStreamSink<T> sinkTo(Sink<T> sink) {
        OperatorFactory<Void> factory = Functions.factory(sink, SinkWriterOperator::new);
        return sink("Writer", Functions.promising(factory, sink.delivery()));
    }

    public DataStreamSink<T> addSink(SinkFunction<T> sinkFunction) {
        OperatorFactory<Void> factory = Functions.factory(sinkFunction, Sinks::function);
        return sink("Unnamed", Functions.promising(factory, sinkFunction.delivery()));
    }

    /** Prints every record to the standard output; before each line stands the task's number, if there are several. */
    public DataStreamSink<T> print() {
        return sinkTo(new PrintSink<>()).name("Print to Std. Out");
    }

    public DataStreamSink<T> printToErr() {
        return sinkTo(new PrintSink<>(true)).name("Print to Std. Err");
    }

    /** Prints with {@code sinkIdentifier} before each line. */
    public DataStreamSink<T> print(String sinkIdentifier) {
        return sinkTo(new PrintSink<>(sinkIdentifier)).name("Print to Std. Out");
    }

    public DataStreamSink<T> printToErr(String sinkIdentifier) {
        return sinkTo(new PrintSink<>(sinkIdentifier, true)).name("Print to Std. Err");
    }

    /** Sends each record's bytes to whoever listens at a host and port; one task writes. */
    public DataStreamSink<T> writeToSocket(String hostName, int port, SerializationSchema<T> schema) {
        return sinkTo(Outputs.socket(hostName, port, schema)).setParallelism(1);
    }

    /** Writes each record's text as a line, into a file or, with several tasks, into a directory of files. */
    public DataStreamSink<T> writeAsText(String path) {
        return writeAsText(path, WriteMode.NO_OVERWRITE);
    }

    public DataStreamSink<T> writeAsText(String path, WriteMode writeMode) {
        return sinkTo(Outputs.text(path, writeMode));
    }

    /** Writes the fields of tuples, records or rows separated by commas, a record a line. */
    public DataStreamSink<T> writeAsCsv(String path) {
        return writeAsCsv(path, WriteMode.NO_OVERWRITE);
    }

    public DataStreamSink<T> writeAsCsv(String path, WriteMode writeMode) {
        return writeAsCsv(path, writeMode, "\n", ",");
    }

    public DataStreamSink<T> writeAsCsv(String path, WriteMode writeMode, String rowDelimiter, String fieldDelimiter) {
        return sinkTo(Outputs.csv(path, writeMode, rowDelimiter, fieldDelimiter));
    }

    /** Executes the program and hands out the records of this stream while it runs; closing the iterator cancels it. */
    public CloseableIterator<T> executeAndCollect() throws Exception {
        return executeAndCollect("DataStream Collect");
    }

    public CloseableIterator<T> executeAndCollect(String jobExecutionName) throws Exception {
        CloseableIterator<T> rows = collectAsync();
        environment.executeAsync(jobExecutionName);
        return rows;
    }

    /** Executes the program, takes up to {@code limit} records of this stream and cancels what still runs. */
    public List<T> executeAndCollect(int limit) throws Exception {
        return executeAndCollect("DataStream Collect", limit);
    }

    public List<T> executeAndCollect(String jobExecutionName, int limit) throws Exception {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "executeAndCollect was asked for " + limit + " records; ask for at least one.");
        }
        List<T> taken = new ArrayList<>();
        try (CloseableIterator<T> rows = executeAndCollect(jobExecutionName)) {
            while (taken.size() < limit && rows.hasNext()) {
                taken.add(rows.next());
            }
        }
        return taken;
    }

    /** The records of this stream, to be taken while the job runs that {@code executeAsync} starts. */
    public CloseableIterator<T> collectAsync() {
        HandedOut<T> rows = new HandedOut<>();
        sink("Collect", Outputs.handingOut(rows)).setParallelism(1);
        return environment.collecting(new CollectedRows<>(rows));
    }

    /** As {@link #collectAsync()}, for programs that name the collector before there is a stream. */
    public void collectAsync(Collector<T> collector) {
        collector.output = collectAsync();
    }

    /** What {@link DataStream#collectAsync(Collector)} fills. */
    public static class Collector<T> {
        private CloseableIterator<T> output;

        /** The records, once the job was started. */
        public CloseableIterator<T> getOutput() {
            return output;
        }
    }

    /** Adds an operator of one input behind this stream. */
    protected <R> SingleOutputStreamOperator<R> transform(
            String name, OperatorFactory<R> factory, TypeInformation<R> outputType) {
        Node node = environment.graph().add(name, factory, inputs(0));
        return new SingleOutputStreamOperator<>(environment, node, outputType);
    }

    /** Adds an operator of two inputs, of which this stream is the first. */
    final <R> SingleOutputStreamOperator<R> transformWith(
            DataStream<?> second, String name, OperatorFactory<R> factory) {
        List<Node.Input> inputs = new ArrayList<>(inputs(0));
        inputs.addAll(second.inputs(1));
        Node node = environment.graph().add(name, factory, inputs);
        return new SingleOutputStreamOperator<>(environment, node, null);
    }

    /** This stream as input {@code port} of an operator. */
    final List<Node.Input> inputs(int port) {
        return origins.stream().map(origin -> new Node.Input(origin, port)).toList();
    }

    final List<Origin> origins() {
        return origins;
    }

    /** The type if it is known, else null. */
    final TypeInformation<T> knownType() {
        return type;
    }

    final void setType(TypeInformation<T> newType) {
        type = newType;
    }

    final DataStream<T> by(Exchange exchange) {
        List<Origin> changed =
                origins.stream().map(origin -> origin.by(exchange)).toList();
        return new DataStream<>(environment, changed, type);
    }

    private DataStreamSink<T> sink(String name, OperatorFactory<Void> factory) {
        return new DataStreamSink<>(environment.graph().add(DataStreamSink.PREFIX + name, factory, inputs(0)));
    }
}
