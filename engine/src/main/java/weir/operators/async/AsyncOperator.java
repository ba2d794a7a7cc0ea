package weir.operators.async;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import weir.api.async.AsyncFunction;
import weir.api.async.AsyncRetryPredicate;
import weir.operators.basic.FunctionLife;
import weir.serializers.DataInputView;
import weir.serializers.ObjectSerializer;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Starts a request for each row and sends on the answers. Semantics are those of Flink's async I/O: the timeout counts from
 * the first attempt, and a request that fails for good fails the job. In one point it is kinder: where Flink gives up
 * retries once the input has ended, the last rows of a bounded input get as many attempts here as any other.
 */
public final class AsyncOperator<I, O> extends OneInputOperator<I, O> implements Attempt.Taker<I, O> {
    private static final String PENDING = "numPendingRequests";

    private final AsyncFunction<I, O> function;
    private final AsyncSettings<O> settings;
    private final FunctionLife life;
    private final ProcessingTimers timers;
    private final Optional<Predicate<Collection<O>>> badResult;
    private final Optional<Predicate<Throwable>> passingError;
    private final Ledger<I, O> ledger;
    private final Departures<O> departures;
    private boolean deadlineScheduled;

    public AsyncOperator(
            OperatorContext context, Receiver<O> out, AsyncFunction<I, O> function, AsyncSettings<O> settings) {
        super(context, out);
        this.function = function;
        this.settings = settings;
        this.life = new FunctionLife(function, context);
        this.timers = context.processingTimers();
        AsyncRetryPredicate<O> retry = settings.retries().getRetryPredicate();
        this.badResult = retry.resultPredicate();
        this.passingError = retry.exceptionPredicate();
        this.ledger = new Ledger<>(settings.capacity());
        this.departures = Departures.of(settings.ordered(), out);
        context.metrics().register(PENDING, ledger::size);
    }

    /** Makes the requests that were restored once more. */
    @Override
    public void open() throws Exception {
        life.open();
        startWaiting();
    }

    @Override
    public boolean isReady() {
        return ledger.hasRoom();
    }

    @Override
    public void onRow(I row, long time) throws Exception {
        add(row, time);
        startWaiting();
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        departures.add(new Departure.Watermark<>(watermark));
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        departures.add(new Departure.Idleness<>(idle));
    }

    @Override
    public void onResults(Request<I, O> request, Collection<O> results) throws Exception {
        if (request.isReady()) {
            return;
        }
        if (mayRetry(request) && badResult.isPresent() && badResult.get().test(results)) {
            pause(request);
            return;
        }
        request.answer(results);
        departures.answered(request);
        startWaiting();
    }

    @Override
    public void onError(Request<I, O> request, Throwable error) throws Exception {
        if (request.isReady()) {
            return;
        }
        if (mayRetry(request) && passingError.isPresent() && passingError.get().test(error)) {
            pause(request);
        } else {
            throw context.failure(error, request.row);
        }
    }

    @Override
    public boolean finish() {
        return ledger.isEmpty();
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        ledger.snapshot(target.section(StateOutput.OPERATOR));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(StateInput source) throws IOException {
        life.restore(source);
        int dealt = 0;
        for (StateInput.Part part : source.parts(StateOutput.OPERATOR)) {
            DataInputView section = part.open();
            for (int left = section.readInt(); left > 0; left--) {
                long time = section.readLong();
                I row = (I) ObjectSerializer.INSTANCE.deserialize(section);
                if (isMine(source, part.task(), dealt++)) {
                    add(row, time);
                }
            }
        }
    }

    /** Each task goes on with its own requests; where their number has changed, they are dealt out in turn. */
    private boolean isMine(StateInput source, int writer, int dealt) {
        int parallelism = context.slice().parallelism();
        int taker = source.parallelism() == parallelism ? writer : dealt % parallelism;
        return taker == context.slice().index();
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        life.checkpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        life.checkpointAborted(checkpointId);
    }

    @Override
    public void release() throws Exception {
        life.close();
    }

    private void add(I row, long time) {
        Request<I, O> request = new Request<>(row, time, ledger);
        ledger.add(request);
        departures.add(request);
    }

    private void startWaiting() {
        for (Request<I, O> next = ledger.startNext(); next != null; next = ledger.startNext()) {
            if (settings.timeoutMillis() > 0) {
                next.deadlineMillis = timers.currentTimeMillis() + settings.timeoutMillis();
                scheduleDeadline(next);
            }
            tryOnce(next);
        }
    }

    private void tryOnce(Request<I, O> request) {
        request.attempts++;
        try {
            function.asyncInvoke(request.row, new Attempt<>(request, context.mailbox(), this));
        } catch (Exception e) {
            throw context.failure(e, request.row);
        }
    }

    private boolean mayRetry(Request<I, O> request) {
        return !request.expired && settings.retries().canRetry(request.attempts);
    }

    private void pause(Request<I, O> request) {
        long pauseMillis = settings.retries().getBackoffTimeMillis(request.attempts);
        timers.schedule(timers.currentTimeMillis() + pauseMillis, due -> resume(request));
    }

    private void resume(Request<I, O> request) {
        if (!request.expired) {
            tryOnce(request);
        }
    }

    /** Deadlines come in the order of the requests, so one call at a time is enough: that of the first. */
    private void scheduleDeadline(Request<I, O> first) {
        if (!deadlineScheduled) {
            deadlineScheduled = true;
            timers.schedule(first.deadlineMillis, this::onDeadline);
        }
    }

    private void onDeadline(long due) {
        deadlineScheduled = false;
        long now = timers.currentTimeMillis();
        Request<I, O> first = ledger.nextToExpire();
        while (first != null && first.deadlineMillis <= now) {
            expire(first);
            first = ledger.nextToExpire();
        }
        if (first != null) {
            scheduleDeadline(first);
        }
    }

    private void expire(Request<I, O> request) {
        request.expired = true;
        try {
            function.timeout(request.row, new Attempt<>(request, context.mailbox(), this));
        } catch (Exception e) {
            throw context.failure(e, request.row);
        }
    }
}
