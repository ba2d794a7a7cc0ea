package weir.sql.connectors.hostmetrics;

import weir.sql.types.LogicalType;

/** A column of the table; what counts since the row before is NULL in the first row. */
enum Metric {
    TS("ts", LogicalType.timestampLtz(3), "When the reading was taken."),
    CPU_PERCENT("cpu_percent", LogicalType.DOUBLE, "How busy all processors were since the row before, from 0 to 100."),
    LOAD_1M("load_1m", LogicalType.DOUBLE, "How many tasks wanted a processor, on average over the last minute."),
    PROCESSORS("processors", LogicalType.INT, "How many processors there are."),
    MEMORY_TOTAL("memory_total_bytes", LogicalType.BIGINT, "The memory of the machine."),
    MEMORY_USED("memory_used_bytes", LogicalType.BIGINT, "What is in use of it and not available."),
    DISK_READ("disk_read_bytes", LogicalType.BIGINT, "Read from disks since the row before."),
    DISK_WRITTEN("disk_written_bytes", LogicalType.BIGINT, "Written to disks since the row before."),
    NETWORK_RECEIVED("network_received_bytes", LogicalType.BIGINT, "Received since the row before, loopback excluded."),
    NETWORK_SENT("network_sent_bytes", LogicalType.BIGINT, "Sent since the row before, loopback excluded."),
    HEAP_USED("heap_used_bytes", LogicalType.BIGINT, "The heap of this Java process in use."),
    HEAP_MAX("heap_max_bytes", LogicalType.BIGINT, "How large that heap may become."),
    GC_COUNT("gc_count", LogicalType.BIGINT, "How often this process has collected garbage since the row before."),
    GC_MILLIS("gc_millis", LogicalType.BIGINT, "How long that took, in milliseconds."),
    THREADS("threads", LogicalType.INT, "The threads of this process.");

    private final String column;
    private final LogicalType type;
    private final String explanation;

    Metric(String column, LogicalType type, String explanation) {
        this.column = column;
        this.type = type;
        this.explanation = explanation;
    }

    String column() {
        return column;
    }

    LogicalType type() {
        return type;
    }

    String explanation() {
        return explanation;
    }
}
