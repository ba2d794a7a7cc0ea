package weir.datastream;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import weir.api.JobExecutionResult;
import weir.api.JobID;
import weir.api.RuntimeExecutionMode;
import weir.api.config.Configuration;
import weir.api.config.ExecutionConfig;
import weir.api.config.ReadableConfig;
import weir.api.source.Boundedness;
import weir.api.source.NumberSequenceSource;
import weir.api.source.ParallelSourceFunction;
import weir.api.source.Source;
import weir.api.source.SourceFunction;
import weir.api.time.WatermarkStrategy;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.WeirException;
import weir.formats.text.TextLineInputFormat;
import weir.job.InstalledLauncher;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.spi.JobSettings;
import weir.spi.OperatorFactory;
import weir.types.TypeInformation;

/**
 * Where a streaming program begins: it makes sources, remembers what is built on them, and executes it.
 *
 * <p>As in Flink; run in this process unless whoever starts the program installed something else.
 */
public class StreamExecutionEnvironment implements AutoCloseable {
    private static final String DEFAULT_JOB_NAME = "Weir Streaming Job";
    private static volatile int defaultParallelism = Runtime.getRuntime().availableProcessors();

    private final JobLauncher launcher;
    private final ExecutionConfig config = new ExecutionConfig();
    private final Configuration configuration;
    private final GraphBuilder graph = new GraphBuilder();
    private RuntimeExecutionMode runtimeMode = RuntimeExecutionMode.STREAMING;
    private boolean chaining = true;
    private final RandomSource ids = Platform.system().random("job ids");
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
        EnvironmentOptions.runtimeMode(options).ifPresent(this::setRuntimeMode);
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
        return single(
                fromSource(Sources.collection(data), WatermarkStrategy.noWatermarks(), "Collection Source", typeInfo));
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Iterator<OUT> data, Class<OUT> type) {
        return fromCollection(data, TypeInformation.of(type));
    }

    public <OUT> DataStreamSource<OUT> fromCollection(Iterator<OUT> data, TypeInformation<OUT> typeInfo) {
        return single(
                fromSource(Sources.iterator(data), WatermarkStrategy.noWatermarks(), "Collection Source", typeInfo));
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
        return addSource("Source: " + sourceName, Sources.factory(source, timestampsAndWatermarks), typeInfo);
    }

    /** The lines of a text file, of all files in a directory, or of those that match a glob; UTF-8. */
    public DataStreamSource<String> readTextFile(String filePath) {
        return readTextFile(filePath, TextLineInputFormat.DEFAULT_CHARSET_NAME);
    }

    public DataStreamSource<String> readTextFile(String filePath, String charsetName) {
        return fromSource(Sources.text(filePath, charsetName), WatermarkStrategy.noWatermarks(), "Text File Source");
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
        return function instanceof ParallelSourceFunction ? source : single(source);
    }

    /** Runs all that was built and waits for its end; the first failure of the job is thrown. */
    public JobExecutionResult execute() throws Exception {
        return execute(DEFAULT_JOB_NAME);
    }

    public JobExecutionResult execute(String jobName) throws Exception {
        return executeAsync(jobName).await();
    }

    public final JobClient executeAsync() throws Exception {
        return executeAsync(DEFAULT_JOB_NAME);
    }

    /** Starts all that was built and returns at once. */
    public JobClient executeAsync(String jobName) throws Exception {
        Job job = buildJob(jobName);
        graph.clear();
        return new JobClient(JobID.generate(ids), jobName, launcher.launch(job, userClassLoader()));
    }

    /** What was built so far, as data. */
    public Job buildJob(String jobName) {
        if (graph.isEmpty()) {
            throw new WeirException(
                    "There is nothing to execute: the program made no stream since the last execute().");
        }
        return graph.build(jobName, getParallelism(), config.getMaxParallelism(), chaining, settings());
    }

    @Override
    public void close() throws Exception {}

    GraphBuilder graph() {
        return graph;
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
                config.getGlobalJobParameters().toMap());
    }

    private <OUT> DataStreamSource<OUT> addSource(
            String name, OperatorFactory<OUT> factory, TypeInformation<OUT> typeInfo) {
        Node node = graph.add(name, factory, List.of());
        return new DataStreamSource<>(new SingleOutputStreamOperator<>(this, node, typeInfo));
    }

    private static <OUT> DataStreamSource<OUT> single(DataStreamSource<OUT> source) {
        source.node().single = true;
        return source;
    }

    private static ClassLoader userClassLoader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : StreamExecutionEnvironment.class.getClassLoader();
    }
}
