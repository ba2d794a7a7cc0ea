package weir.soak.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;

/** Every line that the job has to write over a log, computed without any of Weir. */
public final class Oracle {
    private final Map<String, Integer> lines = new HashMap<>();

    public Oracle(EventLog log, long spanMillis) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        Map<String, Long> windows = new TreeMap<>();
        for (Event event : log.all()) {
            String key = event.partition() + "/" + event.key();
            long number = counts.merge(key, 1L, Long::sum) - 1;
            long sum = sums.merge(key, event.amount(), Long::sum);
            expect("count " + key + " " + number + " " + sum);
            expect("timer " + key + " " + (event.time() + spanMillis));
            long start = Math.floorDiv(event.time(), spanMillis) * spanMillis;
            windows.merge("window " + key + " " + start, event.amount(), Long::sum);
        }
        windows.forEach((window, sum) -> expect(window + " " + sum));
    }

    private void expect(String line) {
        lines.merge(line, 1, Integer::sum);
    }

    boolean expects(String line) {
        return lines.containsKey(line);
    }

    Map<String, Integer> lines() {
        return lines;
    }
}
