package weir.sql.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weir.sql.expr.Expr;
import weir.sql.table.Field;
import weir.sql.table.LookupCache;
import weir.sql.table.TableLookup;
import weir.sql.table.TableRows;
import weir.sql.types.LogicalType;

/** A step of a query with the steps that feed it. */
public sealed interface Plan {
    /** The columns of the rows that leave the step. */
    List<Field> schema();

    List<Plan> inputs();

    /** True where it is known beforehand that there are no rows. */
    default boolean isNothing() {
        return this instanceof Rows rows
                ? rows.rows().isEmpty()
                : this instanceof Calc calc && calc.input().isNothing();
    }

    /**
     * Reads some columns of a table.
     *
     * @param stateLife how long a hint has the next step keep the rows, zero for ever; null without a hint
     */
    record Scan(
            String table,
            List<Field> schema,
            TableRows source,
            int[] columns,
            boolean upsertKeyed,
            int[] key,
            Duration stateLife)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of();
        }
    }

    /** Rows known beforehand, of values as {@link weir.sql.types.LogicalType} says. */
    record Rows(List<Field> schema, List<List<Object>> rows) implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of();
        }
    }

    /** Rows that meet a condition, projected; the condition is null where all do. */
    record Calc(Plan input, Expr condition, List<Expr> projections, List<Field> schema) implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }

        /** True where every row leaves as it came. */
        public boolean isIdentity() {
            if (condition != null || !schema.equals(input.schema())) {
                return false;
            }
            for (int i = 0; i < projections.size(); i++) {
                if (!(projections.get(i) instanceof Expr.Field field) || field.index() != i) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Watermarks from a column: after each row, the greatest value of an expression over the rows so far. */
    record Watermarks(Plan input, int rowtime, Expr watermark) implements Plan {
        @Override
        public List<Field> schema() {
            return input.schema();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** Each row with how far the time of a column had come before it, in milliseconds; NULL before the first watermark. */
    record CurrentWatermark(Plan input, int rowtime) implements Plan {
        @Override
        public List<Field> schema() {
            boolean instant = input.schema().get(rowtime).type().kind() == LogicalType.Kind.TIMESTAMP_LTZ;
            List<Field> schema = new ArrayList<>(input.schema());
            schema.add(new Field("watermark", instant ? LogicalType.timestampLtz(3) : LogicalType.timestamp(3)));
            return schema;
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** All rows of several steps. */
    record Union(List<Plan> inputs, List<Field> schema) implements Plan {}

    /** Each row several times, projected in several ways: for GROUPING SETS. */
    record Expand(Plan input, List<List<Expr>> projections, List<Field> schema) implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** One row for each group: again whenever it changes, or {@code once}, when the input has ended. */
    record GroupAggregate(Plan input, int[] keys, List<AggregateCall> calls, boolean once, List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** One row for each group and window, when the window is over: keys, aggregates, then window_start, window_end, window_time. */
    record WindowAggregate(Plan input, int[] keys, Window window, List<AggregateCall> calls, List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** Each row once for each window it is in, with window_start, window_end and window_time behind it. */
    record Windowing(Plan input, Window window, List<Field> schema) implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** Pairs of rows with equal keys, for as long as both are there. */
    record Join(
            Plan left,
            Plan right,
            JoinKind kind,
            int[] leftKeys,
            int[] rightKeys,
            boolean[] nullsMatch,
            Expr residual,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(left, right);
        }
    }

    /** Pairs whose times are close: right time + {@code lower} <= left time <= right time + {@code upper}, in milliseconds. */
    record IntervalJoin(
            Plan left,
            Plan right,
            JoinKind kind,
            int[] leftKeys,
            int[] rightKeys,
            TimeBounds bounds,
            Expr residual,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(left, right);
        }
    }

    /** Pairs within the same window; {@code zoned} where windows follow the clocks of the session's zone. */
    record WindowJoin(
            Plan left,
            Plan right,
            JoinKind kind,
            int[] leftKeys,
            int[] rightKeys,
            int leftWindowEnd,
            int rightWindowEnd,
            boolean zoned,
            Expr residual,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(left, right);
        }
    }

    /** Each left row with the version of the right table that held at its time. */
    record TemporalJoin(
            Plan left,
            Plan right,
            JoinKind kind,
            int[] leftKeys,
            int[] rightKeys,
            int leftTime,
            int rightTime,
            Expr residual,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(left, right);
        }
    }

    /** Each row with what a table outside answers for its keys; {@code filter} is over the row and the answer. */
    record LookupJoin(
            Plan input,
            TableLookup lookup,
            LookupManner manner,
            JoinKind kind,
            List<Expr> keys,
            List<Expr> answer,
            Expr filter,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /**
     * Each row with the rows of a table that have its keys, as the table was when it was read last.
     *
     * @param table makes the rows of the table: a scan, and calculations behind it
     * @param filter what row and answer have to meet besides equal keys, over the columns of both; null for nothing
     */
    record FullLookupJoin(
            Plan input,
            Plan table,
            LookupCache cache,
            JoinKind kind,
            int[] keys,
            int[] tableKeys,
            boolean[] nullsMatch,
            Expr filter,
            List<Field> schema)
            implements Plan {
        /** Rows come from the input only; the table is asked. */
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }

        /** The scan that reads the table. */
        public Scan scan() {
            Plan at = table;
            while (at instanceof Calc calc) {
                at = calc.input();
            }
            return (Scan) at;
        }
    }

    /** Each row with the rows that a collection in it has, or a table function makes of it. */
    record Correlate(Plan input, TableCall call, JoinKind kind, Expr condition, List<Field> schema) implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** Each row with aggregates over rows before it. */
    record Over(
            Plan input,
            int[] partition,
            List<SortKey> order,
            boolean byTime,
            Frame frame,
            List<AggregateCall> calls,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /**
     * The first rows of each partition.
     *
     * @param offset how many of them to leave out
     * @param limit where they end, the left-out ones counted; Long.MAX_VALUE for no end
     * @param window the position of the window's end among the columns, where rows of one window only compete; else -1
     * @param zoned whether windows follow the clocks of the session's zone
     * @param latest whether of rows that are equal in the order the one that came last is the first, within windows
     */
    record TopN(
            Plan input,
            int[] partition,
            List<SortKey> order,
            long offset,
            long limit,
            boolean withRank,
            int window,
            boolean zoned,
            boolean latest,
            List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /**
     * The first or the last row of each key by time.
     *
     * @param versions whether each row that is the last for a while is told; else those that are it at the end of a batch
     */
    record Deduplicate(Plan input, int[] keys, int rowtime, boolean last, boolean versions, List<Field> schema)
            implements Plan {
        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** Rows in the order of their time; those of one time by further columns. */
    record TimeSort(Plan input, int rowtime, List<SortKey> order) implements Plan {
        @Override
        public List<Field> schema() {
            return input.schema();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /**
     * The rows that are there when the input has ended, in an order if there is one.
     *
     * @param offset how many of them to leave out
     * @param limit where they end, the left-out ones counted; Long.MAX_VALUE for no end
     */
    record Final(Plan input, List<SortKey> order, long offset, long limit) implements Plan {
        @Override
        public List<Field> schema() {
            return input.schema();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }

        /** True where rows leave in no order, and all of them. */
        public boolean isPlain() {
            return order.isEmpty() && offset == 0 && limit == Long.MAX_VALUE;
        }
    }

    /** Rows by how often they are in each of two inputs. */
    record SetOperation(Plan left, Plan right, Kind kind, List<Field> schema) implements Plan {
        /** How often a row is in the result. */
        public enum Kind {
            INTERSECT,
            INTERSECT_ALL,
            EXCEPT,
            EXCEPT_ALL
        }

        @Override
        public List<Plan> inputs() {
            return List.of(left, right);
        }
    }

    /** The newest row of each key, as updates of the old one: what a stream of upserts means. */
    record Normalize(Plan input, int[] keys) implements Plan {
        @Override
        public List<Field> schema() {
            return input.schema();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** The same rows, of which none may have a NULL in a column that is NOT NULL; {@code table} is where they are to be written. */
    record NotNull(Plan input, String table) implements Plan {
        @Override
        public List<Field> schema() {
            return input.schema();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(input);
        }
    }

    /** The rows that come too late for a step, as it tells of them; {@code time} is the type of their time and of the watermark. */
    record Late(Plan step, LogicalType time) implements Plan {
        /** The operator's name, the row as JSON, its time, the watermark, and by how many milliseconds the row comes behind it. */
        public static final List<String> COLUMNS =
                List.of("operator", "payload", "row_time", "watermark_time", "late_by");

        @Override
        public List<Field> schema() {
            List<LogicalType> types = List.of(LogicalType.STRING, LogicalType.STRING, time, time, LogicalType.BIGINT);
            return IntStream.range(0, types.size())
                    .mapToObj(i -> new Field(COLUMNS.get(i), types.get(i).nullable(false)))
                    .toList();
        }

        @Override
        public List<Plan> inputs() {
            return List.of(step);
        }
    }
}
