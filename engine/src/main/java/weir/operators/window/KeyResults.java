package weir.operators.window;

import java.io.IOException;
import weir.api.windowing.TimeWindow;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Takes the result of each key in a window that is complete, and makes output of it. */
abstract class KeyResults<OUT> {
    void open() throws Exception {}

    /** Event time has come to {@code watermark}; called before the results that are due by it. */
    void advance(long watermark) {}

    /** False where keys need not be made for {@link #accept}, which may then be given null. */
    boolean readsKeys() {
        return true;
    }

    abstract void accept(Object key, TimeWindow window, OUT result) throws Exception;

    void snapshot(StateOutput target) throws IOException {}

    void restore(StateInput source) throws IOException {}

    void release() throws Exception {}
}
