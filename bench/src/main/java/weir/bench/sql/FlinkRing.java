package weir.bench.sql;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.SourceProvider;
import org.apache.flink.table.connector.source.abilities.SupportsProjectionPushDown;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.DataType;

/** The connector {@code ring} in Flink: the events of a {@link Ring}; makes only the columns that a query wants. */
public final class FlinkRing implements DynamicTableSourceFactory {
    private static final ConfigOption<String> TABLE =
            ConfigOptions.key("table").stringType().noDefaultValue();
    private static final ConfigOption<Long> EVENTS =
            ConfigOptions.key("events").longType().noDefaultValue();

    @Override
    public String factoryIdentifier() {
        return "ring";
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of(TABLE, EVENTS);
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context context) {
        FactoryUtil.TableFactoryHelper helper = FactoryUtil.createTableFactoryHelper(this, context);
        Kind kind = Kind.named(helper.getOptions().get(TABLE));
        int[] all = IntStream.range(0, kind.columns.size()).toArray();
        return new Events(kind, kind.of(helper.getOptions().get(EVENTS)), all);
    }

    private static final class Events implements ScanTableSource, SupportsProjectionPushDown {
        private final Kind kind;
        private final long rows;
        private int[] columns;

        Events(Kind kind, long rows, int[] columns) {
            this.kind = kind;
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public ChangelogMode getChangelogMode() {
            return ChangelogMode.insertOnly();
        }

        @Override
        public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
            return SourceProvider.of(new FlinkRingSource(kind, rows, columns));
        }

        @Override
        public boolean supportsNestedProjection() {
            return false;
        }

        @Override
        public void applyProjection(int[][] projected, DataType producedType) {
            columns = Arrays.stream(projected).mapToInt(path -> path[0]).toArray();
        }

        @Override
        public DynamicTableSource copy() {
            return new Events(kind, rows, columns);
        }

        @Override
        public String asSummaryString() {
            return "ring of " + kind.table();
        }
    }
}
