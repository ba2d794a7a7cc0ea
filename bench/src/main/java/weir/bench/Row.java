package weir.bench;

/** The rows of the DataStream API, with the bars that the report holds them against. */
enum Row implements Workload {
    SOURCE("source only", 4_000_000, Bar.NONE),
    MAP_FILTER_MAP("map-filter-map", 4_000_000, new Bar(3, 10, 0, 0)),
    WORD_COUNT("word count of sentences of 10 words", 100_000, new Bar(4, 8, 0, 0)),
    KEYED_COUNT("keyed count by reduce, 100 k keys", 1_000_000, new Bar(8, 12, 4, 8)),
    VALUE_STATE("ValueState count in a process function, 100 k keys", 1_000_000, new Bar(8, 12, 4, 8)),
    ROCKS_FITS("ValueState count in RocksDB, 100 k keys, which fit into 256 MB", 1_000_000, new Bar(10, 50, 0, 0)),
    ROCKS_LARGE("ValueState count in RocksDB, 1 M keys, four times its 8 MB", 1_000_000, new Bar(3, 10, 0, 0)),
    TUMBLING_1K("tumbling 1 s sum, 1 k keys", 1_000_000, new Bar(8, 15, 0, 0)),
    TUMBLING_1M("tumbling 1 s sum, 1 M keys", 4_000_000, new Bar(8, 15, 0, 0)),
    SLIDING("sliding 10 s / 2 s count, 10 k keys", 1_000_000, new Bar(20, 50, 2.5, 5)),
    SLIDING_FINE("sliding 10 s / 0.1 s count, 10 k keys", 1_000_000, Bar.NONE);

    private final String title;
    private final long quantum;
    private final Bar bar;

    Row(String title, long quantum, Bar bar) {
        this.title = title;
        this.quantum = quantum;
        this.bar = bar;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long quantum() {
        return quantum;
    }

    @Override
    public Bar bar() {
        return bar;
    }

    @Override
    public Program program(Engine engine) {
        return switch (engine) {
            case WEIR -> WeirPrograms.of(this);
            case FLINK -> FlinkPrograms.of(this);
            case JET -> JetPrograms.of(this);
            case LOOP -> LoopPrograms.of(this);
        };
    }

    /** Event time per wall second that the input pretends to, where the row has windows. */
    long eventsPerSecond() {
        return switch (this) {
            case TUMBLING_1M -> 4_000_000;
            case TUMBLING_1K -> 100_000;
            default -> Work.SLIDING_EVENTS_PER_SECOND;
        };
    }

    /** Keeps its state in RocksDB. */
    boolean hasRocks() {
        return this == ROCKS_FITS || this == ROCKS_LARGE;
    }

    /** The memory of a slot for its state, in MB, where that is limited: a long by a long takes 32 bytes in RocksDB. */
    int stateMegabytes() {
        return this == ROCKS_LARGE ? 8 : 256;
    }

    long keys() {
        return this == ROCKS_LARGE ? 1_000_000 : Work.KEYS;
    }

    boolean hasWindows() {
        return ordinal() >= TUMBLING_1K.ordinal();
    }

    /** Flink touches each of 100 windows for every event of the fine sliding row, which is not worth the wait. */
    @Override
    public boolean runsOn(Engine engine) {
        boolean hasEngine = !hasRocks() || engine == Engine.WEIR || engine == Engine.FLINK;
        return hasEngine && (this != SLIDING_FINE || engine != Engine.FLINK);
    }
}
