package weir.soak.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what can be seen of the output against what it has to be. Each break of an invariant is a sentence; no sentence is good
 * news.
 */
public final class Checker {
    private static final int MOST_TOLD = 5;

    private final Oracle oracle;

    public Checker(Oracle oracle) {
        this.oracle = oracle;
    }

    /**
     * What is wrong with output that is not complete yet.
     *
     * @param counted how many events of each key the newest complete checkpoint has counted: none behind them may be visible
     */
    public List<String> soFar(CommittedOutput output, Map<String, Long> counted) {
        Findings findings = new Findings();
        checkLines(output, findings);
        checkOrder(output, findings);
        for (List<String> lines : output.files().values()) {
            for (String line : lines) {
                if (line.startsWith("count ") && number(line) >= counted.getOrDefault(key(line), 0L)) {
                    findings.add("visible before its checkpoint (I7): " + line);
                }
            }
        }
        return findings.sentences();
    }

    /** What is wrong with the output of a job that has come to its end. */
    public List<String> atTheEnd(CommittedOutput output) {
        Findings findings = new Findings();
        Map<String, Integer> seen = checkLines(output, findings);
        checkOrder(output, findings);
        oracle.lines().forEach((line, times) -> {
            if (seen.getOrDefault(line, 0) < times) {
                findings.add("lost (I1): " + line);
            }
        });
        return findings.sentences();
    }

    private Map<String, Integer> checkLines(CommittedOutput output, Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        output.files()
                .forEach((file, lines) -> lines.forEach(line -> {
                    int times = seen.merge(line, 1, Integer::sum);
                    if (!oracle.expects(line)) {
                        findings.add("wrong (I4, I5): " + line + " in " + file);
                    } else if (times > oracle.lines().get(line)) {
                        findings.add("visible twice (I2): " + line + " in " + file);
                    }
                }));
        return seen;
    }

    /** The numbers of a key go up one by one within a file, and files do not overlap. */
    private static void checkOrder(CommittedOutput output, Findings findings) {
        Map<String, TreeMap<Long, Long>> runs = new HashMap<>();
        output.files().forEach((file, lines) -> {
            Map<String, long[]> inFile = new HashMap<>();
            for (String line : lines) {
                if (line.startsWith("count ")) {
                    long[] run = inFile.computeIfAbsent(key(line), key -> new long[] {number(line), number(line)});
                    if (number(line) != run[1]++) {
                        findings.add("out of order (I3): " + line + " in " + file);
                    }
                }
            }
            inFile.forEach((key, run) ->
                    runs.computeIfAbsent(key, any -> new TreeMap<>()).put(run[0], run[1]));
        });
        runs.forEach((key, parts) -> checkContiguous(key, parts, findings));
    }

    private static void checkContiguous(String key, TreeMap<Long, Long> parts, Findings findings) {
        long next = 0;
        for (Map.Entry<Long, Long> part : parts.entrySet()) {
            if (part.getKey() != next) {
                findings.add(
                        "a gap or an overlap (I3): key " + key + " goes on at " + part.getKey() + " after " + next);
            }
            next = part.getValue();
        }
    }

    private static String key(String line) {
        return line.split(" ", -1)[1];
    }

    private static long number(String line) {
        return Long.parseLong(line.split(" ", -1)[2]);
    }

    /** The first few breaks in words, and how many there are. */
    private static final class Findings {
        private final List<String> first = new ArrayList<>();
        private int count;

        void add(String finding) {
            count++;
            if (first.size() < MOST_TOLD) {
                first.add(finding);
            }
        }

        List<String> sentences() {
            if (count > MOST_TOLD) {
                first.add("… and " + (count - MOST_TOLD) + " more.");
            }
            return first;
        }
    }
}
