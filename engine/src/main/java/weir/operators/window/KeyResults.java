package weir.operators.window;

import weir.api.windowing.TimeWindow;

/** Takes the result of each key in a window that is complete, and makes output of it. */
abstract class KeyResults<OUT> {
    void open() throws Exception {}

    /** Event time has come to {@code watermark}; called before the results that are due by it. */
    void advance(long watermark) {}

    abstract void accept(Object key, TimeWindow window, OUT result) throws Exception;

    void release() throws Exception {}
}
