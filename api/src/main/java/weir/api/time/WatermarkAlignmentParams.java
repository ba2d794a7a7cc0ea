package weir.api.time;

import java.io.Serializable;
import java.time.Duration;

/**
 * How far one source may run ahead of the slowest of its group.
 *
 * @param maxAllowedWatermarkDrift milliseconds of event time that a source may be ahead
 * @param watermarkGroup the name shared by the sources that wait for each other
 * @param updateInterval milliseconds between two looks at the group
 */
public record WatermarkAlignmentParams(long maxAllowedWatermarkDrift, String watermarkGroup, long updateInterval)
        implements Serializable {
    /** Sources run as fast as they can. */
    public static final WatermarkAlignmentParams WATERMARK_ALIGNMENT_DISABLED =
            new WatermarkAlignmentParams(Long.MAX_VALUE, "", 0);

    static final Duration DEFAULT_UPDATE_INTERVAL = Duration.ofSeconds(1);

    public boolean isEnabled() {
        return maxAllowedWatermarkDrift < Long.MAX_VALUE;
    }

    public long getMaxAllowedWatermarkDrift() {
        return maxAllowedWatermarkDrift;
    }

    public String getWatermarkGroup() {
        return watermarkGroup;
    }

    public long getUpdateInterval() {
        return updateInterval;
    }
}
