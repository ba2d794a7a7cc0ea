package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import weir.api.async.AsyncRetryStrategies;
import weir.api.async.ResultFuture;
import weir.base.Threads;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.Marks;
import weir.operators.async.AsyncOperator;
import weir.operators.async.AsyncSettings;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/**
 * Has a {@link LookupJoinOperator} ask in a thread of its own, since an answer may take long, and sends on what it makes of a few rows in
 * the order of the rows. Rows that wait for their answer are part of a checkpoint, and are asked for once more after a restore.
 */
final class BackgroundLookupOperator extends OneInputOperator<Object, Object> {
    /** So many rows are asked for in one go, and leave together. */
    private static final int TOGETHER = 32;

    /** So many goes may wait before the task takes nothing more. */
    private static final int WAITING = 8;

    private static final long LONGEST_GOODBYE_MILLIS = 1_000;

    private final LookupJoinOperator asking;
    private final Answers answers = new Answers();
    private final BatchBuilder questions;
    private final AsyncOperator<ArrayList<Row>, Batch> requests;
    private final LinkedBlockingQueue<Question> queue = new LinkedBlockingQueue<>();
    private Threads.Handle thread;

    /** Rows to ask for, and who gets what comes of them. */
    private record Question(List<Row> rows, ResultFuture<Batch> asker) {}

    /** {@code asking} makes the operator that asks, for those that get its answers; {@code input} are the columns of rows. */
    BackgroundLookupOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> input,
            Function<Receiver<Object>, LookupJoinOperator> asking) {
        super(context, out);
        this.asking = asking.apply(answers);
        this.questions = new BatchBuilder(
                input.stream().map(field -> field.type().layout()).toList());
        this.requests = new AsyncOperator<>(
                context,
                new Unpacking(out),
                (rows, asker) -> queue.add(new Question(rows, asker)),
                new AsyncSettings<>(true, 0, WAITING, AsyncRetryStrategies.noRetry()));
    }

    /** The operator that asks a question: in the background, unless the answers are there at once. */
    static OneInputOperator<Object, Object> of(
            LookupJoinOperator.Question question,
            OperatorContext context,
            Receiver<Object> out,
            List<Field> input,
            Function<Receiver<Object>, LookupJoinOperator> asking) {
        return question.keepsWaiting() ? new BackgroundLookupOperator(context, out, input, asking) : asking.apply(out);
    }

    @Override
    public void open() throws Exception {
        asking.open();
        thread = context.platform().threads().start(context.name(), this::ask);
        requests.open();
    }

    private void ask() {
        try {
            while (true) {
                Question question = queue.take();
                try {
                    question.asker().complete(answer(question.rows()));
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception | Error e) {
                    question.asker().completeExceptionally(e);
                }
            }
        } catch (InterruptedException over) {
            queue.clear();
        }
    }

    private List<Batch> answer(List<Row> rows) throws Exception {
        for (Row row : rows) {
            Rows.append(row, questions);
            questions.endRow(Batch.NO_TIME, row.getKind().toByteValue());
        }
        asking.onBatch(questions.build());
        return answers.take();
    }

    @Override
    public boolean isReady() {
        return requests.isReady();
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("The rows of a join come in batches of columns.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            add(batch, row, marks.row(mark));
            row = marks.row(mark);
            requests.onWatermark(marks.watermark(mark));
        }
        add(batch, row, batch.size());
    }

    private void add(Batch batch, int from, int to) throws Exception {
        for (int first = from; first < to; first += TOGETHER) {
            ArrayList<Row> rows = new ArrayList<>();
            for (int i = first; i < Math.min(to, first + TOGETHER); i++) {
                Row row = Rows.of(batch, i);
                row.setKind(RowKind.fromByteValue(batch.kind(i)));
                rows.add(row);
            }
            requests.onRow(rows, Batch.NO_TIME);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        requests.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        requests.onIdle(idle);
    }

    @Override
    public boolean finish() {
        return requests.finish();
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        requests.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        requests.restore(source);
    }

    @Override
    public void release() throws Exception {
        if (thread != null) {
            thread.interrupt();
            thread.join(LONGEST_GOODBYE_MILLIS);
        }
        asking.release();
        requests.release();
    }

    /** The batches that come of one question. */
    private static final class Answers extends Receiver<Object> {
        private List<Batch> batches = new ArrayList<>();

        List<Batch> take() {
            List<Batch> taken = batches;
            batches = new ArrayList<>();
            return taken;
        }

        @Override
        public void onRow(Object row, long time) {
            throw new IllegalStateException("Answers come in batches of columns.");
        }

        @Override
        public void onBatch(Batch batch) {
            batches.add(batch);
        }

        @Override
        public void onWatermark(long watermark) {}

        @Override
        public void onIdle(boolean idle) {}
    }
}
