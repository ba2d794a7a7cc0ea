package weir.bench;

import java.util.Comparator;
import java.util.List;

/** What a child reported: its output at the row's quantum of events, and the nanoseconds that an event takes. */
public record Measurement(Outcome outcome, double cpuNanos, double wallNanos) {
    private static final String PREFIX = "RESULT ";

    /** The measurement in a child's output, or null where there is none. */
    static Measurement in(String line) {
        if (!line.startsWith(PREFIX)) {
            return null;
        }
        String[] parts = line.substring(PREFIX.length()).split(" ");
        return new Measurement(
                new Outcome(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /** The one with the median CPU time. */
    public static Measurement median(List<Measurement> rounds) {
        List<Measurement> sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(Measurement::cpuNanos))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
