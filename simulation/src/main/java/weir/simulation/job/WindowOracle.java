package weir.simulation.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;

/** What windows over a log of one partition come to, row by row in plain loops. */
final class WindowOracle {
    private final EventLog log;

    /** The sums of all windows, and the events that came too late. */
    record Result(List<String> windows, List<String> late) {}

    /** A window that has not fired yet. */
    private static final class Open {
        final String key;
        long start;
        long end;
        long sum;

        Open(String key, long start, long end) {
            this.key = key;
            this.start = start;
            this.end = end;
        }
    }

    WindowOracle(EventLog log) {
        this.log = log;
    }

    Result sliding(String kind, Duration size, Duration slide) {
        return run(kind, (event, watermark, open) -> {
            boolean taken = false;
            long step = slide.toMillis();
            long last = event.time() - Math.floorMod(event.time(), step);
            for (long start = last; start > event.time() - size.toMillis(); start -= step) {
                if (start + size.toMillis() - 1 > watermark) {
                    find(open, event.key(), start, start + size.toMillis()).sum += event.amount();
                    taken = true;
                }
            }
            return taken;
        });
    }

    Result sessions(String kind, Duration gap) {
        return run(kind, (event, watermark, open) -> {
            Open session = new Open(event.key(), event.time(), event.time() + gap.toMillis());
            session.sum = event.amount();
            List<Open> touching = open.stream()
                    .filter(other ->
                            other.key.equals(session.key) && other.start <= session.end && other.end >= session.start)
                    .toList();
            for (Open other : touching) {
                session.start = Math.min(session.start, other.start);
                session.end = Math.max(session.end, other.end);
                session.sum += other.sum;
            }
            boolean taken = session.end - 1 > watermark;
            if (taken) {
                open.removeAll(touching);
                open.add(session);
            }
            return taken;
        });
    }

    /** Puts an event into its windows; false if it is too late for all of them. */
    private interface Assignment {
        boolean assign(Event event, long watermark, List<Open> open);
    }

    private Result run(String kind, Assignment assignment) {
        List<String> windows = new ArrayList<>();
        List<String> late = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        long watermark = Long.MIN_VALUE;
        for (Event event : log.all()) {
            if (!assignment.assign(event, watermark, open)) {
                late.add(new LateWindows.TooLate(kind, event).toString());
            }
            watermark = Math.max(watermark, event.time() - log.disorderMillis() - 1);
            fire(kind, open, watermark, windows);
        }
        fire(kind, open, Long.MAX_VALUE, windows);
        return new Result(windows, late);
    }

    private static void fire(String kind, List<Open> open, long watermark, List<String> windows) {
        for (Open window : List.copyOf(open)) {
            if (window.end - 1 <= watermark) {
                open.remove(window);
                windows.add(new LateWindows.Summed(kind, window.key, window.start, window.end, window.sum).toString());
            }
        }
    }

    private static Open find(List<Open> open, String key, long start, long end) {
        for (Open window : open) {
            if (window.key.equals(key) && window.start == start && window.end == end) {
                return window;
            }
        }
        Open window = new Open(key, start, end);
        open.add(window);
        return window;
    }
}
