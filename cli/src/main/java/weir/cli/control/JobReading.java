package weir.cli.control;

import java.util.List;
import java.util.function.Supplier;
import weir.job.OperatorReading;

/**
 * What a job has done so far, summed over its tasks.
 *
 * @param rowsIn rows that its sources emitted
 * @param rowsOut rows that its sinks took
 * @param fraction the part of the input read, from 0 to 1; NaN if some source knows no end
 * @param watermarkMillis the earliest watermark of its sources; {@code Long.MIN_VALUE} for none
 */
public record JobReading(long rowsIn, long rowsOut, double fraction, long watermarkMillis) {
    private static final String RECORDS_IN = "numRecordsIn";
    private static final String RECORDS_OUT = "numRecordsOut";
    private static final String WATERMARK = "currentOutputWatermark";

    public static JobReading of(List<OperatorReading> readings) {
        long rowsIn = 0;
        long rowsOut = 0;
        double fractions = 0;
        int sources = 0;
        long watermark = Long.MAX_VALUE;
        for (OperatorReading reading : readings) {
            if (reading.isSource()) {
                sources++;
                rowsIn += number(reading, RECORDS_OUT, 0);
                fractions += reading.fractionRead();
                watermark = Math.min(watermark, number(reading, WATERMARK, Long.MIN_VALUE));
            } else {
                rowsOut += number(reading, RECORDS_IN, 0);
            }
        }
        return new JobReading(rowsIn, rowsOut, sources == 0 ? Double.NaN : fractions / sources, watermark);
    }

    public boolean isBounded() {
        return !Double.isNaN(fraction);
    }

    /** Whether time has begun and not yet ended. */
    public boolean hasWatermark() {
        return watermarkMillis != Long.MIN_VALUE && watermarkMillis != Long.MAX_VALUE;
    }

    private static long number(OperatorReading reading, String name, long absent) {
        Supplier<?> found = reading.metrics().readings().get(name);
        return found != null && found.get() instanceof Number number ? number.longValue() : absent;
    }
}
