package weir.bench.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.LookupTableSource;
import org.apache.flink.table.connector.source.lookup.LookupFunctionProvider;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.LookupFunction;

/** The connector {@code side-input} in Flink: ten thousand rows in memory, to be asked by key. */
public final class FlinkSideInput implements DynamicTableSourceFactory {
    @Override
    public String factoryIdentifier() {
        return "side-input";
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
    public DynamicTableSource createDynamicTableSource(Context context) {
        return new SideInput();
    }

    private static final class SideInput implements LookupTableSource {
        @Override
        public LookupRuntimeProvider getLookupRuntimeProvider(LookupContext context) {
            return LookupFunctionProvider.of(new Lookup());
        }

        @Override
        public DynamicTableSource copy() {
            return new SideInput();
        }

        @Override
        public String asSummaryString() {
            return "side input";
        }
    }

    /** Public, because Flink calls it from code that it generates. */
    public static final class Lookup extends LookupFunction {
        private static final long serialVersionUID = 1L;

        private transient List<List<RowData>> rows;

        @Override
        public void open(FunctionContext context) {
            rows = new ArrayList<>();
            for (long key = 0; key < SideInputConnector.KEYS; key++) {
                rows.add(List.of(GenericRowData.of(key, StringData.fromString(SideInputConnector.value(key)))));
            }
        }

        @Override
        public Collection<RowData> lookup(RowData key) {
            return rows.get((int) key.getLong(0));
        }
    }
}
