package weir.bench;

import java.util.HashMap;
import java.util.Map;

/** The rows as somebody would write them for one purpose, without an engine. */
final class LoopPrograms {
    private LoopPrograms() {}

    static Program of(Row row) {
        return switch (row) {
            case SOURCE -> LoopPrograms::source;
            case MAP_FILTER_MAP -> LoopPrograms::mapFilterMap;
            case WORD_COUNT -> LoopPrograms::wordCount;
            case KEYED_COUNT, VALUE_STATE, ROCKS_FITS, ROCKS_LARGE -> LoopPrograms::keyedCount;
            case TUMBLING_1K -> events -> tumbling(events, 1_000, row.eventsPerSecond());
            case TUMBLING_1M -> events -> tumbling(events, 1_000_000, row.eventsPerSecond());
            case SLIDING -> events -> sliding(events, 2_000);
            case SLIDING_FINE -> events -> sliding(events, 100);
        };
    }

    private static void source(long events) {
        Tally tally = new Tally();
        for (long i = 0; i < events; i++) {
            tally.add(i);
        }
        tally.publish();
    }

    private static void mapFilterMap(long events) {
        Tally tally = new Tally();
        for (long i = 0; i < events; i++) {
            long mapped = Work.firstMap(i);
            if (Work.keep(mapped)) {
                tally.add(Work.secondMap(mapped));
            }
        }
        tally.publish();
    }

    private static void wordCount(long events) {
        Tally tally = new Tally();
        String[] sentences = Work.sentences();
        Map<String, int[]> counts = new HashMap<>();
        for (long i = 0; i < events; i++) {
            for (String word : Work.sentence(sentences, i).split(" ")) {
                tally.add(word.hashCode(), ++counts.computeIfAbsent(word, absent -> new int[1])[0]);
            }
        }
        tally.publish();
    }

    private static void keyedCount(long events) {
        Tally tally = new Tally();
        LongTable counts = new LongTable();
        for (long i = 0; i < events; i++) {
            long key = Work.key(i, Work.KEYS);
            tally.add(key, counts.add(key, 1));
        }
        tally.publish();
    }

    private static void tumbling(long events, long keys, long eventsPerSecond) {
        Tally tally = new Tally();
        LongTable sums = new LongTable();
        long end = 1_000;
        for (long i = 0; i < events; i++) {
            if (Work.timestamp(i, eventsPerSecond) >= end) {
                end += 1_000;
                sums.drainTo(tally);
            }
            sums.add(Work.key(i, keys), Work.value(i));
        }
        sums.drainTo(tally);
        tally.publish();
    }

    /** Counts per slide; a window is the sum of its slides, kept up to date by adding the new and taking the old. */
    private static void sliding(long events, int slideMillis) {
        Tally tally = new Tally();
        int keys = (int) Work.SLIDING_KEYS;
        long[][] slides = new long[10_000 / slideMillis][keys];
        long[] window = new long[keys];
        int current = 0;
        long end = slideMillis;
        for (long i = 0; i < events; i++) {
            if (Work.timestamp(i, Work.SLIDING_EVENTS_PER_SECOND) >= end) {
                end += slideMillis;
                current = fire(window, slides, current, tally);
            }
            slides[current][(int) Work.key(i, keys)]++;
        }
        for (int i = 0; i < slides.length; i++) {
            current = fire(window, slides, current, tally);
        }
        tally.publish();
    }

    private static int fire(long[] window, long[][] slides, int current, Tally tally) {
        long[] newest = slides[current];
        int next = (current + 1) % slides.length;
        long[] oldest = slides[next];
        for (int key = 0; key < window.length; key++) {
            window[key] += newest[key];
            if (window[key] != 0) {
                tally.add(window[key]);
            }
            window[key] -= oldest[key];
            oldest[key] = 0;
        }
        return next;
    }
}
