package weir.datastream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import weir.api.CheckpointingMode;
import weir.api.JobExecutionResult;
import weir.api.JobID;
import weir.api.RuntimeExecutionMode;
import weir.api.TimeCharacteristic;
import weir.api.checkpoint.CheckpointConfig;
import weir.api.checkpoint.StateBackend;
import weir.api.config.Configuration;
import weir.api.config.ExecutionConfig;
import weir.api.config.ReadableConfig;
import weir.api.source.Boundedness;
import weir.api.source.FileProcessingMode;
import weir.api.source.NumberSequenceSource;
import weir.api.source.ParallelSourceFunction;
import weir.api.source.Source;
import weir.api.source.SourceFunction;
import weir.api.source.SplittableIterator;
import weir.api.time.WatermarkStrategy;
import weir.base.DiskSettings;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.WeirException;
import weir.connectors.file.source.StreamFormat;
import weir.connectors.socket.SocketTextStreamFunction;
import weir.formats.text.TextLineInputFormat;
import weir.job.InstalledLauncher;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.spi.CheckpointSettings;
import weir.spi.JobSettings;
import weir.spi.OperatorFactory;
import weir.spi.RestoreSettings;
import weir.types.TypeInformation;

/**
 * Where a streaming program begins: it makes sources, remembers what is built on them, and executes it.
 *
 * <p>As in Flink; run in this process unless whoever starts the program installed something else.
 */
public class StreamExecutionEnvironment implements AutoCloseable {
    private static final long DEFAULT_CHECKPOINT_INTERVAL_MILLIS = 500;
    private static final String DEFAULT_JOB_NAME = "Weir Streaming Job";
    private static volatile int defaultParallelism = Runtime.getRuntime().availableProcessors();

    private final JobLauncher launcher;
    private final ExecutionConfig config = new ExecutionConfig();
    private final Configuration configuration;
    private final CheckpointConfig checkpointConfig = new CheckpointConfig();
    private final GraphBuilder graph = new GraphBuilder();
    private final List<CollectedRows<?>> collecting = new ArrayList<>();
    /** Where jobs find classes; null for where the thread does that starts them. */
    private ClassLoader classes;

    private final List<JobListener> listeners = new ArrayList<>();
    private RuntimeExecutionMode runtimeMode = RuntimeExecutionMode.STREAMING;
    private TimeCharacteristic timeCharacteristic = TimeCharacteristic.EventTime;
    private boolean chaining = true;
    private final RandomSource ids = Platform.system().random("job ids");
    private RestoreSettings restore = RestoreSettings.NONE;
    private boolean unbounded;
    private int batchRows = JobSettings.DEFAULT_BATCH_ROWS;
    private int channelBatches = JobSettings.DEFAULT_CHANNEL_BATCHES;

    /** An environment whose jobs {@code launcher} runs. */
    public StreamExecutionEnvironment(JobLauncher launcher, Configuration configuration) {
        this.launcher = launcher;
        this.configuration = configuration;
        configure(configuration);
    }

    /** The environment the program was started for: this process unless something else was installed. */
    public static StreamExecutionEnvironment getExecutionEnvironment() {
        return getExecutionEnvironment(new Configuration());
    }

    /** The same, with settings that take the place of those the program was started with. */
    public static StreamExecutionEnvironment getExecutionEnvironment(Configuration configuration) {
        Configuration merged = Configuration.fromMap(InstalledLauncher.settings());
        merged.addAll(configuration);
        return new StreamExecutionEnvironment(JobLauncher.found(), merged);
    }

    public static StreamExecutionEnvironment createLocalEnvironment() {
        return getExecutionEnvironment();
    }

    public static StreamExecutionEnvironment createLocalEnvironment(int parallelism) {
        return getExecutionEnvironment().setParallelism(parallelism);
    }

    public static StreamExecutionEnvironment createLocalEnvironment(Configuration configuration) {
        return getExecutionEnvironment(configuration);
    }

    /** The parallelism of programs that set none: one task a processor. */
    public static int getDefaultLocalParallelism() {
        return defaultParallelism;
    }

    public static void setDefaultLocalParallelism(int parallelism) {
        defaultParallelism = parallelism;
    }

    public ExecutionConfig getConfig() {
        return config;
    }

    public ReadableConfig getConfiguration() {
        return configuration;
    }

    /** Takes over the options that Flink knows by the same keys. */
    public final void configure(ReadableConfig options) {
        config.configure(options);
        checkpointConfig.configure(options);
        restore = Durability.restore(options, restore);
        EnvironmentOptions.runtimeMode(options).ifPresent(this::setRuntimeMode);
        if (options instanceof Configuration given) {
            configuration.addAll(given);
        }
    }

    /** As {@link #configure(ReadableConfig)}; options name no classes, so none are looked for. */
    public void configure(ReadableConfig options, ClassLoader classLoader) {
        configure(options);
    }

    public StreamExecutionEnvironment setParallelism(int parallelism) {
        config.setParallelism(parallelism);
        return this;
    }

    public int getParallelism() {
        int parallelism = config.getParallelism();
        return parallelism == ExecutionConfig.PARALLELISM_DEFAULT ? defaultParallelism : parallelism;
    }

    public StreamExecutionEnvironment setMaxParallelism(int maxParallelism) {
        config.setMaxParallelism(maxParallelism);
        return this;
    }

    public int getMaxParallelism() {
        return config.getMaxParallelism();
    }

    /** Chooses streaming, batch, or batch where all input is bounded. */
    public StreamExecutionEnvironment setRuntimeMode(RuntimeExecutionMode executionMode) {
        runtimeMode = executionMode;
        return this;
    }

    /**
     * Sets, as in Flink 1.x, by which time {@code timeWindow} works, and for ingestion time that sources made from now on
     * give records the time at which they come in. New programs choose by window assigner and watermark strategy.
     */
    public void setStreamTimeCharacteristic(TimeCharacteristic characteristic) {
        timeCharacteristic = characteristic;
    }

    public TimeCharacteristic getStreamTimeCharacteristic() {
        return timeCharacteristic;
    }

    /** Accepted for Flink's sake: a batch leaves as soon as its task has nothing else to do, so there is no timeout. */
    public StreamExecutionEnvironment setBufferTimeout(long timeoutMillis) {
        return this;
    }

    public long getBufferTimeout() {
        return 0;
    }

    /** The most rows that travel as one batch; results never depend on it. */
    public StreamExecutionEnvironment setBatchRows(int rows) {
        batchRows = rows;
        return this;
    }

    /** The most batches that wait in one channel, a power of two; results never depend on it. */
    public StreamExecutionEnvironment setChannelBatches(int batches) {
        channelBatches = batches;
        return this;
    }

    /** Asks for a checkpoint every {@code interval} milliseconds. */
    public StreamExecutionEnvironment enableCheckpointing(long interval) {
        checkpointConfig.setCheckpointInterval(interval);
        return this;
    }

    public StreamExecutionEnvironment enableCheckpointing(long interval, CheckpointingMode mode) {
        checkpointConfig.setCheckpointingMode(mode);
        return enableCheckpointing(interval);
    }

    /** The form of Flink 1.x; {@code force} asked for checkpoints of iterations, which there are none of. */
    public StreamExecutionEnvironment enableCheckpointing(long interval, CheckpointingMode mode, boolean force) {
        return enableCheckpointing(interval, mode);
    }

    /** The form of Flink 1.x, with half a second between checkpoints. */
    public StreamExecutionEnvironment enableCheckpointing() {
        return enableCheckpointing(DEFAULT_CHECKPOINT_INTERVAL_MILLIS);
    }

    public CheckpointConfig getCheckpointConfig() {
        return checkpointConfig;
    }

    /** The time between checkpoints in milliseconds; -1 if there are none. */
    public long getCheckpointInterval() {
        return checkpointConfig.getCheckpointInterval();
    }

    public CheckpointingMode getCheckpointingMode() {
        return checkpointConfig.getCheckpointingMode();
    }

    /** Says where keyed state lives; a name for settings, as in Flink 1.x. */
    public StreamExecutionEnvironment setStateBackend(StateBackend backend) {
        backend.applyTo(configuration);
        return this;
    }

    public StreamExecutionEnvironment disableOperatorChaining() {
        chaining = false;
        return this;
    }

    public boolean isChainingEnabled() {
        return chaining;
    }

    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromData(OUT... data) {
        return fromCollection(Arrays.asList(data));
    }

    public <OUT> DataStreamSource<OUT> fromData(Collection<OUT> data) {
        return fromCollection(data);
    }

    public <OUT> DataStreamSource<OUT> fromData(Collection<OUT> data, TypeInformation<OUT> typeInfo) {
        return fromCollection(data, typeInfo);
    }

    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromData(TypeInformation<OUT> typeInfo, OUT... data) {
        return fromCollection(Arrays.asList(data), typeInfo);
    }

    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromData(Class<OUT> type, OUT... data) {
        return fromCollection(Arrays.asList(data), TypeInformation.of(type));
    }

    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromElements(OUT... data) {
        return fromCollection(Arrays.asList(data));
    }

    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromElements(Class<OUT> type, OUT... data) {
        return fromCollection(Arrays.asList(data), TypeInformation.of(type));
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Collection<OUT> data) {
        return fromCollection(data, null);
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Collection<OUT> data, TypeInformation<OUT> typeInfo) {
        Sources.checkElements(data);
        DataStreamSource<OUT> source =
                fromSource(Sources.collection(data), WatermarkStrategy.noWatermarks(), "Collection Source", typeInfo);
        source.telling(() -> RecordTypes.ofElements(data));
        return single(source);
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Iterator<OUT> data, Class<OUT> type) {
        return fromCollection(data, TypeInformation.of(type));
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Iterator<OUT> data, TypeInformation<OUT> typeInfo) {
        return single(
                fromSource(Sources.iterator(data), WatermarkStrategy.noWatermarks(), "Collection Source", typeInfo));
    }

    public <OUT> DataStreamSource<OUT> fromParallelCollection(SplittableIterator<OUT> iterator, Class<OUT> type) {
        return fromParallelCollection(iterator, TypeInformation.of(type));
    }

    /** The elements of an iterator, of which each task has a part. */
    public <OUT> DataStreamSource<OUT> fromParallelCollection(
            SplittableIterator<OUT> iterator, TypeInformation<OUT> typeInfo) {
        return fromSource(
                new SplittableIteratorSource<>(iterator),
                WatermarkStrategy.noWatermarks(),
                "Parallel Collection Source",
                typeInfo);
    }

    /** The numbers from {@code from} to {@code to}, both included, in order within each task. */
    public DataStreamSource<Long> fromSequence(long from, long to) {
        return fromSource(new NumberSequenceSource(from, to), WatermarkStrategy.noWatermarks(), "Sequence Source");
    }

    public DataStreamSource<Long> generateSequence(long from, long to) {
        return fromSequence(from, to);
    }

    public <OUT> DataStreamSource<OUT> fromSource(
            Source<OUT, ?, ?> source, WatermarkStrategy<OUT> timestampsAndWatermarks, String sourceName) {
        return fromSource(source, timestampsAndWatermarks, sourceName, null);
    }

    public <OUT> DataStreamSource<OUT> fromSource(
            Source<OUT, ?, ?> source,
            WatermarkStrategy<OUT> timestampsAndWatermarks,
            String sourceName,
            TypeInformation<OUT> typeInfo) {
        unbounded |= source.getBoundedness() == Boundedness.CONTINUOUS_UNBOUNDED;
        WatermarkStrategy<OUT> strategy = isIngestionTime() ? Sources.ingestionTime() : timestampsAndWatermarks;
        DataStreamSource<OUT> made = addSource("Source: " + sourceName, Sources.factory(source, strategy), typeInfo);
        made.telling(() -> RecordTypes.given(source, Source.class, 0));
        return made;
    }

    /** The lines of a text file, of all files in a directory, or of those that match a glob; UTF-8. */
    public DataStreamSource<String> readTextFile(String filePath) {
        return readTextFile(filePath, TextLineInputFormat.DEFAULT_CHARSET_NAME);
    }

    public DataStreamSource<String> readTextFile(String filePath, String charsetName) {
        return fromSource(Sources.text(filePath, charsetName), WatermarkStrategy.noWatermarks(), "Text File Source");
    }

    /** The records of all files at a path, in a format such as {@code CsvReaderFormat} or {@code JsonLinesFormat}. */
    public <OUT> DataStreamSource<OUT> readFile(StreamFormat<OUT> format, String filePath) {
        return readFile(format, filePath, FileProcessingMode.PROCESS_ONCE, -1);
    }

    /** As {@link #readFile(StreamFormat, String)}; continuously, looks for new files every {@code interval} ms. */
    public <OUT> DataStreamSource<OUT> readFile(
            StreamFormat<OUT> format, String filePath, FileProcessingMode watchType, long interval) {
        return fromSource(
                Sources.files(format, filePath, watchType, interval),
                WatermarkStrategy.noWatermarks(),
                "Custom File Source");
    }

    /** The lines that come from a server, as of {@code nc -lk PORT}; ends when the server closes the connection. */
    public DataStreamSource<String> socketTextStream(String hostname, int port) {
        return socketTextStream(hostname, port, "\n");
    }

    public DataStreamSource<String> socketTextStream(String hostname, int port, String delimiter) {
        return socketTextStream(hostname, port, delimiter, 0);
    }

    public DataStreamSource<String> socketTextStream(String hostname, int port, char delimiter) {
        return socketTextStream(hostname, port, String.valueOf(delimiter));
    }

    public DataStreamSource<String> socketTextStream(String hostname, int port, char delimiter, long maxRetry) {
        return socketTextStream(hostname, port, String.valueOf(delimiter), maxRetry);
    }

    /** Connects again after a lost connection, up to {@code maxRetry} times, a second apart; negative is for ever. */
    public DataStreamSource<String> socketTextStream(String hostname, int port, String delimiter, long maxRetry) {
        return addSource(new SocketTextStreamFunction(hostname, port, delimiter, maxRetry), "Socket Stream");
    }

    public <OUT> DataStreamSource<OUT> addSource(SourceFunction<OUT> function) {
        return addSource(function, "Custom Source");
    }

    public <OUT> DataStreamSource<OUT> addSource(SourceFunction<OUT> function, String sourceName) {
        return addSource(function, sourceName, null);
    }

    public <OUT> DataStreamSource<OUT> addSource(SourceFunction<OUT> function, TypeInformation<OUT> typeInfo) {
        return addSource(function, "Custom Source", typeInfo);
    }

    public <OUT> DataStreamSource<OUT> addSource(
            SourceFunction<OUT> function, String sourceName, TypeInformation<OUT> typeInfo) {
        unbounded = true;
        DataStreamSource<OUT> source = addSource("Source: " + sourceName, Sources.factory(function), typeInfo);
        source.telling(() -> RecordTypes.given(function, SourceFunction.class, 0));
        DataStreamSource<OUT> placed = function instanceof ParallelSourceFunction ? source : single(source);
        return isIngestionTime() ? Sources.stamped(placed) : placed;
    }

    /** Runs all that was built and waits for its end; the first failure of the job is thrown. */
    public JobExecutionResult execute() throws Exception {
        return execute(DEFAULT_JOB_NAME);
    }

    public JobExecutionResult execute(String jobName) throws Exception {
        JobClient client = executeAsync(jobName);
        try {
            JobExecutionResult result = client.await();
            listeners.forEach(listener -> listener.onJobExecuted(result, null));
            return result;
        } catch (Exception e) {
            listeners.forEach(listener -> listener.onJobExecuted(null, e));
            throw e;
        }
    }

    public final JobClient executeAsync() throws Exception {
        return executeAsync(DEFAULT_JOB_NAME);
    }

    /** Starts all that was built and returns at once. */
    public JobClient executeAsync(String jobName) throws Exception {
        return submit(() -> everything(jobName), collecting);
    }

    private Job everything(String jobName) {
        Job job = buildJob(jobName);
        graph.clear();
        return job;
    }

    /** Starts {@code part} of a program as a job of its own. */
    JobClient submit(GraphBuilder part, String jobName, List<CollectedRows<?>> rows) throws Exception {
        return submit(() -> build(part, jobName), rows);
    }

    private JobClient submit(Supplier<Job> maker, List<CollectedRows<?>> rows) throws Exception {
        Notices.attend();
        try {
            Job job = maker.get();
            JobClient client = new JobClient(JobID.generate(ids), job.name(), launcher.launch(job, userClassLoader()));
            rows.forEach(each -> each.attach(client));
            rows.clear();
            listeners.forEach(listener -> listener.onJobSubmitted(client, null));
            return client;
        } catch (Exception e) {
            listeners.forEach(listener -> listener.onJobSubmitted(null, e));
            throw e;
        }
    }

    /** Has {@code rows} learn of the job that makes them, once it was started. */
    <T> CollectedRows<T> collecting(CollectedRows<T> rows) {
        collecting.add(rows);
        return rows;
    }

    /** Tells {@code jobListener} of every job that is started from here, and of its end if that is waited for. */
    public void registerJobListener(JobListener jobListener) {
        listeners.add(jobListener);
    }

    public void clearJobListeners() {
        listeners.clear();
    }

    public List<JobListener> getJobListeners() {
        return listeners;
    }

    /** What was built so far as JSON, in the form that Flink's plan visualizer reads. */
    public String getExecutionPlan() {
        return ExecutionPlan.of(buildJob(DEFAULT_JOB_NAME));
    }

    /** What was built so far, as data. */
    public Job buildJob(String jobName) {
        if (graph.isEmpty()) {
            throw new WeirException(
                    "There is nothing to execute: the program made no stream since the last execute().");
        }
        return build(graph, jobName);
    }

    private Job build(GraphBuilder operators, String jobName) {
        return operators.build(jobName, getParallelism(), config.getMaxParallelism(), chaining, settings());
    }

    @Override
    public void close() throws Exception {}

    boolean isUnbounded() {
        return unbounded;
    }

    /** A source was added that does not end. */
    void becomeUnbounded() {
        unbounded = true;
    }

    GraphBuilder graph() {
        return graph;
    }

    /** The rows that wait for the job that makes them to be started. */
    List<CollectedRows<?>> collecting() {
        return collecting;
    }

    private JobSettings settings() {
        boolean batch = runtimeMode == RuntimeExecutionMode.BATCH
                || runtimeMode == RuntimeExecutionMode.AUTOMATIC && !unbounded;
        if (batch && unbounded) {
            throw new WeirException("Batch mode needs input that ends, and a source of this job has no end."
                    + " Use RuntimeExecutionMode.STREAMING, or bound the source.");
        }
        return new JobSettings(
                batch,
                config.isObjectReuseEnabled(),
                config.getAutoWatermarkInterval(),
                batchRows,
                channelBatches,
                config.getGlobalJobParameters().toMap(),
                batch ? CheckpointSettings.NONE : Durability.checkpoints(checkpointConfig),
                Durability.restarts(config.getRestartStrategy(), checkpointConfig.isCheckpointingEnabled()),
                EnvironmentOptions.failsByRegion(configuration),
                restore,
                EnvironmentOptions.state(configuration),
                new DiskSettings(configuration.toMap()));
    }

    private <OUT> DataStreamSource<OUT> addSource(
            String name, OperatorFactory<OUT> factory, TypeInformation<OUT> typeInfo) {
        Node node = graph.add(name, factory, List.of());
        return new DataStreamSource<>(new SingleOutputStreamOperator<>(this, node, typeInfo));
    }

    private boolean isIngestionTime() {
        return timeCharacteristic == TimeCharacteristic.IngestionTime;
    }

    private static <OUT> DataStreamSource<OUT> single(DataStreamSource<OUT> source) {
        source.node().single = true;
        return source;
    }

    /** Has jobs find classes where {@code loader} does, rather than where the thread does that starts them. */
    void useClasses(ClassLoader loader) {
        classes = loader;
    }

    private ClassLoader userClassLoader() {
        if (classes != null) {
            return classes;
        }
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : StreamExecutionEnvironment.class.getClassLoader();
    }
}
