package weir.sql.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weir.api.CloseableIterator;
import weir.api.OutputTag;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.datastream.ColumnStreams;
import weir.datastream.DataStream;
import weir.datastream.SingleOutputStreamOperator;
import weir.datastream.StreamExecutionEnvironment;
import weir.job.Exchange;
import weir.operators.sink.SinkWriterOperator;
import weir.spi.OperatorFactory;
import weir.sql.codegen.ClassText;
import weir.sql.codegen.Library;
import weir.sql.late.LateRows;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;
import weir.sql.plan.StepIdentity;
import weir.sql.table.TableSink;

/** Adds the operators of a plan to a program. */
public final class JobMaker {
    private final StreamExecutionEnvironment environment;
    private final Generated generated;
    private final SimpleSteps simple;
    private final GroupSteps groups;
    private final JoinSteps joins;
    private final AnswerSteps answers;
    private final WindowSteps windows;
    private final OverSteps overs;
    private final RankSteps ranks;
    private final Map<Plan, DataStream<Object>> made = new IdentityHashMap<>();

    public JobMaker(StreamExecutionEnvironment environment, Library library, ClassLoader classes) {
        this.environment = environment;
        ColumnStreams.useClasses(environment, classes);
        this.generated = new Generated(library, classes, new ArrayList<>());
        this.simple = new SimpleSteps(this, generated);
        this.groups = new GroupSteps(this, generated);
        this.joins = new JoinSteps(this, generated);
        this.answers = new AnswerSteps(this, generated);
        this.windows = new WindowSteps(this, generated);
        this.overs = new OverSteps(this, generated);
        this.ranks = new RankSteps(this, library.zone());
    }

    StreamExecutionEnvironment environment() {
        return environment;
    }

    /** The Java that was written so far, class by class. */
    public List<String> sources() {
        return generated.written().stream().map(ClassText::source).toList();
    }

    /** The stream of a plan's rows. */
    public DataStream<Object> stream(Plan plan) {
        DataStream<Object> known = made.get(plan);
        if (known == null) {
            known = identified(plan, make(plan));
            made.put(plan, known);
        }
        return known;
    }

    /** Steps find their state again as long as they keep the same, whatever else of the statement changes. */
    private DataStream<Object> identified(Plan plan, DataStream<Object> stream) {
        boolean keepsNothing = plan instanceof Plan.Scan
                || plan instanceof Plan.Rows
                || plan instanceof Plan.Calc
                || plan instanceof Plan.CurrentWatermark;
        return !keepsNothing && stream instanceof SingleOutputStreamOperator<Object> step
                ? step.uid(numbered(StepIdentity.of(plan)))
                : stream;
    }

    /** Names tell operators apart, also two steps of the program that do the same, or sinks of one table. */
    private String numbered(String name) {
        String free = name;
        for (int number = 2; ColumnStreams.hasUid(environment, free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private DataStream<Object> make(Plan plan) {
        if (plan instanceof Plan.Scan scan) {
            return simple.scan(scan);
        } else if (plan instanceof Plan.Rows rows) {
            return simple.rows(rows);
        } else if (plan instanceof Plan.Calc calc) {
            return simple.calc(calc);
        } else if (plan instanceof Plan.Watermarks watermarks) {
            return simple.watermarks(watermarks);
        } else if (plan instanceof Plan.CurrentWatermark current) {
            return simple.currentWatermark(current);
        } else if (plan instanceof Plan.Union union) {
            return simple.union(union);
        } else if (plan instanceof Plan.Expand expand) {
            return simple.expand(expand);
        } else if (plan instanceof Plan.NotNull notNull) {
            return simple.notNull(notNull);
        } else if (plan instanceof Plan.Late late) {
            return late(late);
        } else if (plan instanceof Plan.GroupAggregate aggregate) {
            return groups.aggregate(aggregate);
        } else if (plan instanceof Plan.Final last) {
            return groups.last(last);
        } else if (plan instanceof Plan.Join join) {
            return joins.join(join);
        } else if (plan instanceof Plan.IntervalJoin join) {
            return joins.intervalJoin(join);
        } else if (plan instanceof Plan.WindowJoin join) {
            return joins.windowJoin(join);
        } else if (plan instanceof Plan.TemporalJoin join) {
            return joins.temporalJoin(join);
        } else if (plan instanceof Plan.SetOperation operation) {
            return joins.setOperation(operation);
        } else if (plan instanceof Plan.Normalize normalize) {
            return groups.normalize(normalize);
        } else if (plan instanceof Plan.Correlate correlate) {
            return answers.correlate(correlate);
        } else if (plan instanceof Plan.LookupJoin lookup) {
            return answers.lookup(lookup);
        } else if (plan instanceof Plan.FullLookupJoin lookup) {
            return answers.fullLookup(lookup);
        } else if (plan instanceof Plan.WindowAggregate aggregate) {
            return windows.aggregate(aggregate);
        } else if (plan instanceof Plan.Windowing windowing) {
            return windows.windowing(windowing);
        } else if (plan instanceof Plan.Over over) {
            return overs.over(over);
        } else if (plan instanceof Plan.TimeSort sort) {
            return overs.timeSort(sort);
        } else if (plan instanceof Plan.TopN top) {
            return ranks.topN(top);
        } else if (plan instanceof Plan.Deduplicate deduplicate) {
            return ranks.deduplicate(deduplicate);
        }
        throw new WeirException("The step " + plan.getClass().getSimpleName() + " of this query is not possible yet.");
    }

    /** What a step gives away by its second way out. */
    private DataStream<Object> late(Plan.Late late) {
        return ((SingleOutputStreamOperator<Object>) stream(late.step()))
                .getSideOutput(new OutputTag<Object>(LateRows.WAY_OUT));
    }

    /** An operator behind one stream, whose rows stay where they are. */
    SingleOutputStreamOperator<Object> straight(String name, Plan input, OperatorFactory<?> factory) {
        DataStream<Object> stream = stream(input);
        return ColumnStreams.operator(
                environment,
                name,
                factory,
                List.of(new ColumnStreams.Input(stream, null, 0)),
                staysSingle(stream, Changes.isUpdating(input)));
    }

    /** Several tasks behind one would get a row and its deletion by different ways, and the deletion might come first. */
    private static boolean staysSingle(DataStream<Object> stream, boolean updating) {
        return updating ? ColumnStreams.isPartlySingle(stream) : ColumnStreams.isSingle(stream);
    }

    /** An operator behind one stream, whose rows come by key; one task only where there are no keys. */
    DataStream<Object> keyed(String name, Plan input, int[] keys, OperatorFactory<?> factory) {
        return ColumnStreams.operator(environment, name, factory, List.of(byKey(input, keys, 0)), keys.length == 0);
    }

    /** An operator behind two streams, whose rows come by key. */
    DataStream<Object> keyed(
            String name, Plan left, int[] leftKeys, Plan right, int[] rightKeys, OperatorFactory<?> factory) {
        return ColumnStreams.operator(
                environment,
                name,
                factory,
                List.of(byKey(left, leftKeys, 0), byKey(right, rightKeys, 1)),
                leftKeys.length == 0);
    }

    private ColumnStreams.Input byKey(Plan input, int[] keys, int port) {
        List<Integer> columns = new ArrayList<>();
        for (int key : keys) {
            columns.add(key);
        }
        Exchange exchange = columns.isEmpty() ? null : new Exchange.HashColumns(columns);
        return new ColumnStreams.Input(stream(input), exchange, port);
    }

    /** The batches of a plan's rows, to be taken while the job runs. */
    public CloseableIterator<Object> collect(Plan plan) {
        return ColumnStreams.collect(
                stream(plan),
                "Collect",
                (context, collector) ->
                        new Packing<>(context, collector, (batch, records) -> records.onRow(batch, Batch.NO_TIME)));
    }

    /** Has a sink write the rows of a plan. */
    public <T> void insert(String table, Plan plan, TableSink<T> sink) {
        String name = numbered("Sink: " + table);
        straight(name, plan, new SinkFactory<>(sink)).uid(name);
    }

    private record SinkFactory<T>(TableSink<T> table) implements OperatorFactory<Void> {
        @Override
        public weir.spi.Operator create(weir.spi.OperatorContext context, weir.spi.Receiver<Void> out) {
            TableSink.Encoding<T> encoding = table.encoding();
            return new Packing<>(
                    context, new SinkWriterOperator<>(context, out, table.sink()), new Encoded<>(encoding));
        }

        @Override
        public weir.api.Delivery delivery() {
            return table.sink().delivery();
        }
    }

    /** Makes records by a table's encoding. */
    private record Encoded<T>(TableSink.Encoding<T> encoding) implements Packing.Step<T> {
        @Override
        public void pack(Batch batch, weir.spi.Receiver<T> records) {
            encoding.encode(batch, value -> {
                try {
                    records.onRow(value, Batch.NO_TIME);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new WeirException(e.getMessage(), e);
                }
            });
        }
    }
}
