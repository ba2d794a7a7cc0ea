package weir.sql.runtime;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import weir.batch.ColumnType;
import weir.spi.OperatorContext;
import weir.sql.kernel.Aggregator;
import weir.sql.late.LateRows;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;
import weir.sql.plan.Window;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** What the tests of windows and OVER share: rows of a key, a number and a time. */
final class WindowScripts {
    static final List<Field> ROWS = List.of(
            new Field("k", LogicalType.STRING),
            new Field("v", LogicalType.BIGINT),
            new Field("ts", LogicalType.timestamp(3)));

    private static final int[] KEY = {0};

    private WindowScripts() {}

    static AggregateCall call(String name, Integer... arguments) {
        return new AggregateCall(name, false, List.of(arguments), -1, List.of(), LogicalType.BIGINT);
    }

    static SortKey ascending(int column) {
        return new SortKey(column, false, true);
    }

    static Window window(Window.Kind kind, long size, long step) {
        return new Window(kind, 2, size, step, 0, -1, -1, new int[0], false);
    }

    static Keys keys() {
        return new Keys(KEY, new ColumnType[] {ColumnType.STRING});
    }

    static RowTimes times(OperatorContext context, ZoneId zone) {
        Plan step = new Plan.TimeSort(new Plan.Rows(ROWS, List.of()), 2, List.of());
        return new RowTimes(2, new WallTime(zone, 1), context.processingTimers(), new LateRows(context, step));
    }

    static Aggregator aggregator(boolean retracting, List<AggregateCall> calls) {
        try {
            return new Generated(FixedContext.library(), WindowScripts.class.getClassLoader(), new ArrayList<>())
                    .aggregator(ROWS, calls, retracting)
                    .newInstance(new ScriptContext());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Rows with the results of {@code calls} and the bounds of windows behind {@code before}. */
    static List<Field> schema(List<Field> before, List<AggregateCall> calls, boolean bounds) {
        List<Field> schema = new ArrayList<>(before);
        calls.forEach(call -> schema.add(new Field("result", call.type())));
        if (bounds) {
            List.of("window_start", "window_end", "window_time")
                    .forEach(name -> schema.add(new Field(name, LogicalType.timestamp(3))));
        }
        return schema;
    }

    /** A script for an aggregate of each key and window. */
    static OperatorScript aggregate(Window window, ZoneId zone, AggregateCall... calls) {
        List<Field> schema = schema(ROWS.subList(0, 1), List.of(calls), true);
        boolean running = List.of(calls).stream().noneMatch(call -> call.name().equals("LISTAGG"));
        return new OperatorScript(
                new TimedOperator.Factory((context, out) -> {
                    WindowedGroups groups =
                            new WindowedGroups(keys(), times(context, zone), aggregator(false, List.of(calls)));
                    return window.kind() == Window.Kind.SESSION
                            ? new SessionAggregateOperator(context, out, schema, groups, window.size())
                            : new WindowAggregateOperator(context, out, schema, groups, new SliceGrid(window), running);
                }),
                List.of(ROWS));
    }
}
