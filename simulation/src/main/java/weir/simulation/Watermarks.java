package weir.simulation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import weir.engine.JobRun;
import weir.job.OperatorReading;
import weir.simulation.fault.Findings;

/** Sees to it that no operator's watermark goes back while an attempt lasts. */
final class Watermarks {
    private static final String WATERMARK = "currentOutputWatermark";

    private final Findings findings;

    /** The last watermark of each operator, by its place among the readings of its attempt. */
    private final Map<JobRun, Map<Integer, Long>> watermarks = new IdentityHashMap<>();

    Watermarks(Findings findings) {
        this.findings = findings;
    }

    void check(List<JobRun> runs) {
        watermarks.keySet().removeIf(run -> !runs.contains(run));
        runs.forEach(run -> check(run.readings(), watermarks.computeIfAbsent(run, first -> new HashMap<>())));
    }

    private void check(List<OperatorReading> readings, Map<Integer, Long> before) {
        for (int index = 0; index < readings.size(); index++) {
            Supplier<?> reading = readings.get(index).metrics().readings().get(WATERMARK);
            if (reading != null) {
                long watermark = ((Number) reading.get()).longValue();
                Long last = before.put(index, watermark);
                if (last != null && last > watermark) {
                    String operator = readings.get(index).operator();
                    findings.report(
                            "I10", "the watermark of '" + operator + "' went back from " + last + " to " + watermark);
                }
            }
        }
    }
}
