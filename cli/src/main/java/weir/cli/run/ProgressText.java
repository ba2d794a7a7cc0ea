package weir.cli.run;

import java.util.Locale;
import weir.cli.control.JobReading;
import weir.cli.terminal.Quantity;

/** The line that tells how far a job is: a bar for input that ends, rates for input that does not. */
final class ProgressText {
    private static final int BAR_CELLS = 24;

    /** Below this part of the input nothing sensible can be said of the time that is left. */
    private static final double LEAST_FOR_ESTIMATE = 0.01;

    private ProgressText() {}

    /**
     * The line for {@code now}, given what was read {@code sinceMillis} before.
     *
     * @param runMillis how long the job has run
     * @param wallMillis the time of day, for how far the watermark is behind it
     */
    static String of(JobReading now, JobReading before, long sinceMillis, long runMillis, long wallMillis) {
        double seconds = Math.max(1, sinceMillis) / 1000.0;
        double in = (now.rowsIn() - before.rowsIn()) / seconds;
        double out = (now.rowsOut() - before.rowsOut()) / seconds;
        return now.isBounded() ? bounded(now, in, runMillis) : unbounded(now, in, out, wallMillis);
    }

    private static String bounded(JobReading now, double rate, long runMillis) {
        double fraction = Math.max(0, Math.min(1, now.fraction()));
        int cells = (int) (fraction * BAR_CELLS);
        String bar = "█".repeat(cells) + "░".repeat(BAR_CELLS - cells);
        String text = String.format(Locale.ROOT, "%s %3d %%", bar, (int) (fraction * 100)) + "  "
                + Quantity.of(now.rowsIn()) + " rows  " + Quantity.of(rate) + " rows/s";
        if (fraction < LEAST_FOR_ESTIMATE || fraction == 1) {
            return text;
        }
        return text + "  " + Quantity.duration((long) (runMillis * (1 - fraction) / fraction)) + " left";
    }

    private static String unbounded(JobReading now, double in, double out, long wallMillis) {
        String text = "in " + Quantity.of(in) + "/s  out " + Quantity.of(out) + "/s  " + Quantity.of(now.rowsIn())
                + " rows read";
        if (!now.hasWatermark()) {
            return text;
        }
        return text + "  watermark " + Quantity.duration(Math.max(0, wallMillis - now.watermarkMillis())) + " behind";
    }
}
