package weir.datastream;

import weir.api.windowing.CountEvictor;
import weir.api.windowing.CountTrigger;
import weir.api.windowing.Evictor;
import weir.api.windowing.GlobalWindow;
import weir.api.windowing.PurgingTrigger;
import weir.api.windowing.Trigger;

/** The triggers and evictor that make windows of a number of records out of the one global window. */
final class CountWindows {
    private CountWindows() {}

    /** Fires with the records since the last time, whenever there are {@code size} of them. */
    static Trigger<Object, GlobalWindow> whole(long size) {
        return PurgingTrigger.of(CountTrigger.of(size));
    }

    /** Fires at every {@code slide} records with all that are kept. */
    static Trigger<Object, GlobalWindow> sliding(long slide) {
        return CountTrigger.of(slide);
    }

    /** Keeps the last {@code size} records. */
    static Evictor<Object, GlobalWindow> latest(long size) {
        return CountEvictor.of(size);
    }
}
