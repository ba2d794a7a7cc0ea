package weir.operators.keyed;

import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.ProcessFunction;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;
import weir.operators.basic.FunctionAdapter;

/** Lets a process function that knows nothing of keys use the state and the timers of each row's key. */
public final class TimedRows<K, I, O> extends KeyedProcessFunction<K, I, O> implements FunctionAdapter {
    private static final long serialVersionUID = 1L;

    private final ProcessFunction<I, O> function;
    private transient Shown<K, I, O> shown;

    public TimedRows(ProcessFunction<I, O> function) {
        this.function = function;
    }

    @Override
    public Object adapted() {
        return function;
    }

    @Override
    public void processElement(I row, Context ctx, Collector<O> out) throws Exception {
        function.processElement(row, show(ctx), out);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<O> out) throws Exception {
        show(ctx).domain = ctx.timeDomain();
        function.onTimer(timestamp, shown, out);
    }

    private Shown<K, I, O> show(Context context) {
        if (shown == null) {
            shown = new Shown<>(function);
        }
        shown.context = context;
        return shown;
    }

    /** The context of the row or timer, without its key. */
    private static final class Shown<K, I, O> extends ProcessFunction<I, O>.OnTimerContext {
        KeyedProcessFunction<K, I, O>.Context context;
        TimeDomain domain;

        Shown(ProcessFunction<I, O> function) {
            function.super();
        }

        @Override
        public Long timestamp() {
            return context.timestamp();
        }

        @Override
        public TimerService timerService() {
            return context.timerService();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            context.output(outputTag, value);
        }

        @Override
        public TimeDomain timeDomain() {
            return domain;
        }
    }
}
