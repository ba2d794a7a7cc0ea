package weir.api.time;

import java.time.Duration;

/** Follows timestamps that never decrease within one split: out-of-orderness of nothing. */
public class AscendingTimestampsWatermarks<T> extends BoundedOutOfOrdernessWatermarks<T> {
    public AscendingTimestampsWatermarks() {
        super(Duration.ZERO);
    }
}
