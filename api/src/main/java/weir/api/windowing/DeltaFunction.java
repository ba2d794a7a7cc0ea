package weir.api.windowing;

import java.io.Serializable;

/** Measures how far a record is from an older one. */
@FunctionalInterface
public interface DeltaFunction<DATA> extends Serializable {
    double getDelta(DATA oldDataPoint, DATA newDataPoint);
}
