package weir.table;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import weir.api.CloseableIterator;
import weir.datastream.JobClient;
import weir.sql.execution.StartedJob;
import weir.sql.session.FixedRows;
import weir.sql.session.Outcome;
import weir.sql.session.ResultRows;
import weir.sql.session.RunningJob;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.sql.values.RecordShape;
import weir.types.Row;
import weir.types.RowKind;

/** What a statement came to: rows, a job that has begun to write, or nothing but that it is done. Rows can be looked at once. */
public final class TableResult {
    private static final long UNKNOWN = -1;

    private final ResultKind kind;
    private final ResultRows rows;
    private final RunningJob job;

    private TableResult(ResultKind kind, ResultRows rows, RunningJob job) {
        this.kind = kind;
        this.rows = rows;
        this.job = job;
    }

    static TableResult of(Outcome outcome) {
        if (outcome instanceof Outcome.Rows given) {
            return new TableResult(ResultKind.SUCCESS_WITH_CONTENT, given.rows(), null);
        } else if (outcome instanceof Outcome.Started started) {
            RunningJob job = started.job();
            Field written = new Field(job.name(), LogicalType.BIGINT);
            return new TableResult(
                    ResultKind.SUCCESS_WITH_CONTENT, new FixedRows(List.of(written), List.of(Row.of(UNKNOWN))), job);
        }
        Field result = new Field("result", LogicalType.STRING);
        return new TableResult(ResultKind.SUCCESS, new FixedRows(List.of(result), List.of(Row.of("OK"))), null);
    }

    /** The job that makes the rows or writes them; empty where there is none. */
    public Optional<JobClient> getJobClient() {
        Object maker = job == null ? rows : job;
        return maker instanceof StartedJob started ? Optional.of(started.client()) : Optional.empty();
    }

    /** Waits until the job that writes has ended, or until the first row of a query is there; tells the job's failure. */
    public void await() throws InterruptedException, ExecutionException {
        if (job != null) {
            job.await();
        }
    }

    /** As {@link #await()}, for so long at most. */
    public void await(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (job != null) {
            CompletableFuture.runAsync(job::await).get(timeout, unit);
        }
    }

    public ResolvedSchema getResolvedSchema() {
        return ResolvedSchema.ofFields(rows.schema());
    }

    public ResultKind getResultKind() {
        return kind;
    }

    /** The rows as they come, each with its kind; closing ends the query. */
    public CloseableIterator<Row> collect() {
        RecordShape shape = RecordShape.of(getResolvedSchema().toPhysicalRowDataType());
        return CloseableIterator.adapterForIterator(new Rows(rows, shape), rows);
    }

    /** Writes the rows to standard output as they come, until there are no more. */
    public void print() {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (kind == ResultKind.SUCCESS) {
            out.println("OK");
        } else {
            new RowTable(rows, out).print(rows instanceof StartedJob);
        }
    }

    /** Rows with the names of their columns, as programs see values. */
    private static final class Rows implements java.util.Iterator<Row> {
        private final ResultRows rows;
        private final RecordShape shape;
        private Row next;

        Rows(ResultRows rows, RecordShape shape) {
            this.rows = rows;
            this.shape = shape;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = rows.next();
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The result has no more rows.");
            }
            Object[] values = new Object[shape.width()];
            for (int i = 0; i < values.length; i++) {
                values[i] = next.getField(i);
            }
            RowKind kindOfRow = next.getKind();
            next = null;
            return (Row) shape.make(kindOfRow, values);
        }
    }
}
