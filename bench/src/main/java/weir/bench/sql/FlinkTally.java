package weir.bench.sql;

import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.streaming.api.functions.sink.legacy.RichSinkFunction;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.legacy.SinkFunctionProvider;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.factories.DynamicTableSinkFactory;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;
import weir.bench.Tally;

/** The connector {@code tally} in Flink: adds up the rows that are there in the end. */
@SuppressWarnings("deprecation") // the older sinks, which say when they end
public final class FlinkTally implements DynamicTableSinkFactory {
    @Override
    public String factoryIdentifier() {
        return "tally";
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DynamicTableSink createDynamicTableSink(Context context) {
        return new Tallies(
                context.getPhysicalRowDataType().getLogicalType().getChildren(),
                context.getPrimaryKeyIndexes().length > 0);
    }

    private record Tallies(List<LogicalType> types, boolean keyed) implements DynamicTableSink {
        @Override
        public ChangelogMode getChangelogMode(ChangelogMode requested) {
            return keyed ? ChangelogMode.upsert() : ChangelogMode.all();
        }

        @Override
        public SinkRuntimeProvider getSinkRuntimeProvider(Context context) {
            return SinkFunctionProvider.of(
                    new Adding(types.toArray(LogicalType[]::new), keyed ? new LastRows() : null));
        }

        @Override
        public DynamicTableSink copy() {
            return new Tallies(types, keyed);
        }

        @Override
        public String asSummaryString() {
            return "tally";
        }
    }

    private static final class Adding extends RichSinkFunction<RowData> {
        private static final long serialVersionUID = 1L;

        private final Tally tally = new Tally();
        private final LogicalType[] types;
        private final @Nullable LastRows last;

        Adding(LogicalType[] types, @Nullable LastRows last) {
            this.types = types;
            this.last = last;
        }

        @Override
        public void invoke(RowData row, Context context) {
            long hash = RowHash.START;
            for (int field = 0; field < types.length; field++) {
                hash = RowHash.and(hash, row.isNullAt(field) ? RowHash.START : hash(row, field, types[field]));
            }
            RowKind kind = row.getRowKind();
            int sign = kind == RowKind.INSERT || kind == RowKind.UPDATE_AFTER ? 1 : -1;
            if (last == null) {
                tally.change(sign, hash);
            } else {
                last.change(sign, row.getLong(0), hash);
            }
        }

        private static long hash(RowData row, int field, LogicalType type) {
            return switch (type.getTypeRoot()) {
                case BIGINT -> row.getLong(field);
                case INTEGER -> row.getInt(field);
                case VARCHAR -> text((BinaryStringData) row.getString(field));
                case TIMESTAMP_WITHOUT_TIME_ZONE -> row.getTimestamp(field, 3).getMillisecond();
                case DECIMAL ->
                    row.getDecimal(field, ((DecimalType) type).getPrecision(), ((DecimalType) type).getScale())
                            .toBigDecimal()
                            .unscaledValue()
                            .longValue();
                default -> throw new IllegalStateException("No result of the benchmark is a " + type + ".");
            };
        }

        private static long text(BinaryStringData text) {
            text.ensureMaterialized();
            MemorySegment[] segments = text.getSegments();
            if (segments.length > 1 || segments[0].isOffHeap()) {
                byte[] bytes = text.toBytes();
                return RowHash.ofText(bytes, 0, bytes.length);
            }
            int start = text.getOffset();
            return RowHash.ofText(segments[0].getArray(), start, start + text.getSizeInBytes());
        }

        @Override
        public void finish() {
            if (last == null) {
                tally.publish();
            } else {
                last.publish();
            }
        }
    }
}
