package weir.engine;

import weir.spi.Receiver;
import weir.spi.TwoInputOperator;

/** The first input of an operator with two; a template for {@link weir.spi.Specialized}. */
final class FirstInput extends Receiver<Object> {
    private final TwoInputOperator<Object, Object, ?> operator;

    FirstInput(TwoInputOperator<Object, Object, ?> operator) {
        this.operator = operator;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        operator.onFirst(row, time);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        operator.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        operator.onIdle(idle);
    }
}
