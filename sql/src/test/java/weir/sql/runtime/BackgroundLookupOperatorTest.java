package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.spi.Receiver;
import weir.sql.expr.Expr;
import weir.sql.kernel.Calculation;
import weir.sql.plan.LookupManner;
import weir.sql.table.Field;
import weir.sql.table.TableLookup;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/** Lookups that have to wait: none answers before the test lets it. */
class BackgroundLookupOperatorTest {
    private static final List<Field> INPUT = List.of(new Field("id", LogicalType.INT));
    private static final List<Field> SCHEMA =
            List.of(new Field("id", LogicalType.INT), new Field("square", LogicalType.INT));
    private static final Semaphore ALLOWED = new Semaphore(0);

    private final List<String> sent = new ArrayList<>();
    private ScriptContext context;
    private BackgroundLookupOperator operator;

    /** Knows squares of what is not negative; 13 it does not like. */
    private static final class Squares implements TableLookup {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Row> find(Object[] keys) throws Exception {
            ALLOWED.acquire();
            int key = (Integer) keys[0];
            if (key == 13) {
                throw new IOException("The table is away.");
            }
            return key < 0 ? List.of() : List.of(Row.of(key, key * key));
        }
    }

    @BeforeEach
    void begin() throws Exception {
        ALLOWED.drainPermits();
        operator = fresh();
        operator.open();
    }

    @AfterEach
    void end() throws Exception {
        operator.release();
    }

    private BackgroundLookupOperator fresh() throws Exception {
        context = new ScriptContext();
        Calculation keys = new Generated(FixedContext.library(), getClass().getClassLoader(), new ArrayList<>())
                .calculation(null, List.of(SimpleSteps.bare(new Expr.Field(0, LogicalType.INT))))
                .newInstance(context);
        AnsweringOperator.Shape shape = new AnswerOperator.Shape(SCHEMA, 1, true);
        LookupJoinOperator.Question question =
                new LookupJoinOperator.Question(new Squares(), LookupManner.PLAIN, new int[] {1});
        return new BackgroundLookupOperator(
                context,
                new Sent(),
                INPUT,
                answers -> new LookupJoinOperator(context, answers, shape, keys, null, question));
    }

    private final class Sent extends Receiver<Object> {
        @Override
        public void onRow(Object row, long time) {
            throw new AssertionError("Operators of SQL send batches.");
        }

        @Override
        public void onBatch(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                sent.add(RowKind.fromByteValue(batch.kind(row)).shortString()
                        + batch.column(0).get(row) + "=" + batch.column(1).get(row));
            }
        }

        @Override
        public void onWatermark(long watermark) {
            sent.add("@" + watermark);
        }

        @Override
        public void onIdle(boolean idle) {}
    }

    private static Batch rows(RowKind kind, int... ids) {
        BatchBuilder builder = new BatchBuilder(ColumnType.INT);
        for (int id : ids) {
            builder.column(0).append(id);
            builder.endRow(Batch.NO_TIME, kind.toByteValue());
        }
        return builder.build();
    }

    private void takeMail() throws Exception {
        context.mail.take().run();
    }

    @Test
    void nothingWaitsInTheTaskAndAllLeavesInItsOrder() throws Exception {
        operator.onBatch(rows(RowKind.INSERT, 2, -3));
        operator.onWatermark(7);
        operator.onBatch(rows(RowKind.DELETE, 4));
        assertThat(sent).isEmpty();
        assertThat(operator.finish()).isFalse();
        ALLOWED.release(3);
        takeMail();
        takeMail();
        assertThat(sent).containsExactly("+I2=4", "+I-3=null", "@7", "-D4=16");
        assertThat(operator.finish()).isTrue();
    }

    @Test
    void tooManyRowsHoldTheTaskBack() throws Exception {
        assertThat(operator.isReady()).isTrue();
        operator.onBatch(rows(RowKind.INSERT, IntStream.range(100, 400).toArray()));
        assertThat(operator.isReady()).isFalse();
        ALLOWED.release(300);
        while (!operator.finish()) {
            takeMail();
        }
        assertThat(operator.isReady()).isTrue();
        assertThat(sent).hasSize(300).startsWith("+I100=10000").endsWith("+I399=159201");
    }

    @Test
    void rowsThatWaitAreAskedForAgainAfterARestore() throws Exception {
        operator.onBatch(rows(RowKind.INSERT, 2));
        operator.onBatch(rows(RowKind.UPDATE_AFTER, 5));
        OperatorSnapshot snapshot =
                new OperatorSnapshot(new OperatorSnapshot.Origin("operator", "Operator", 0, 1, 128), 1, 0);
        operator.beforeBarrier(1);
        operator.snapshot(snapshot);
        operator.release();
        operator = fresh();
        operator.restore(new SnapshotInput(List.of(snapshot)));
        operator.open();
        ALLOWED.release(2);
        takeMail();
        takeMail();
        assertThat(sent).containsExactly("+I2=4", "+U5=25");
    }

    @Test
    void aFailureIsToldWithTheRows() throws Exception {
        operator.onBatch(rows(RowKind.INSERT, 13));
        ALLOWED.release();
        assertThatThrownBy(this::takeMail).hasMessageContaining("13").hasMessageContaining("The table is away.");
    }
}
