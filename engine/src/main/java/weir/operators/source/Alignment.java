package weir.operators.source;

import weir.api.time.WatermarkAlignmentParams;
import weir.spi.OperatorContext;
import weir.time.WatermarkAlignment;
import weir.time.WatermarkMerge;

/** One reader's part in the alignment of its group; a reader that is ahead waits, and its idleness is not counted. */
final class Alignment {
    private final WatermarkAlignmentParams parameters;
    private final WatermarkAlignment group;

    Alignment(WatermarkAlignmentParams parameters, OperatorContext context) {
        this.parameters = parameters;
        this.group = parameters.isEnabled()
                ? context.shared("alignment " + parameters.getWatermarkGroup(), WatermarkAlignment::new)
                : null;
        report(WatermarkMerge.NONE);
    }

    /** Tells the group where this reader is; true if it has to wait. */
    boolean mustWait(long watermark, boolean idle) {
        if (group == null) {
            return false;
        }
        if (idle) {
            group.leave(this);
            return false;
        }
        report(watermark);
        return group.isAhead(watermark, parameters.getMaxAllowedWatermarkDrift());
    }

    void leave() {
        if (group != null) {
            group.leave(this);
        }
    }

    private void report(long watermark) {
        if (group != null) {
            group.report(this, watermark);
        }
    }
}
