package weir.operators.context;

import weir.api.OutputTag;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** The way to the side outputs of one operator. */
public final class SideOutputs {
    private final OperatorContext context;

    public SideOutputs(OperatorContext context) {
        this.context = context;
    }

    /** Emits to a side output; a row that nobody listens for is dropped. */
    public void emit(OutputTag<?> tag, Object value, long time) {
        if (tag == null) {
            throw new IllegalArgumentException("A side output was used without an OutputTag.");
        }
        Receiver<Object> receiver = context.sideOutput(tag.getId());
        if (receiver == null) {
            return;
        }
        try {
            receiver.onRow(value, time);
        } catch (Exception e) {
            throw context.failure(e, value);
        }
    }
}
