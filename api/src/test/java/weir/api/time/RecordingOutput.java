package weir.api.time;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a generator says, in order: numbers for watermarks, words for idleness. */
final class RecordingOutput implements WatermarkOutput {
    final List<Object> transcript = new ArrayList<>();

    @Override
    public void emitWatermark(Watermark watermark) {
        transcript.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
        transcript.add("idle");
    }

    @Override
    public void markActive() {
        transcript.add("active");
    }
}
