package weir.soak.nemesis;

import java.util.HashMap;
import java.util.Map;
import weir.soak.check.CommittedOutput;
import weir.soak.process.Phase;

/** What was done and what came of it: a harness that has been idle has proved nothing. */
public final class Tally {
    private final Map<Cell, Integer> landed = new HashMap<>();
    private int crowded;
    private int lives;
    private int refusals;
    private int fallBacks;
    private int jobs;
    private long lines;
    private long hidden;

    void landed(Cell cell, boolean amongCrowd) {
        landed.merge(cell, 1, Integer::sum);
        crowded += amongCrowd ? 1 : 0;
    }

    /** A process has come to its end, one way or another. */
    void lived() {
        lives++;
    }

    /** A process refused to start, in words. */
    void refused() {
        refusals++;
    }

    /** A process left a damaged checkpoint aside, in words. */
    void fellBack() {
        fallBacks++;
    }

    void finished(CommittedOutput output) {
        jobs++;
        lines += output.size();
        hidden += output.hidden();
    }

    /** How many faults have landed in the phase they were meant for. */
    public int faults() {
        return landed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many lines of output were checked. */
    public long lines() {
        return lines;
    }

    /** The smallest number of times that any fault has landed in any phase. */
    public int fewest() {
        return Cell.all().stream()
                .mapToInt(cell -> landed.getOrDefault(cell, 0))
                .min()
                .orElse(0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format("%-18s", "phase"));
        for (Fault fault : Fault.values()) {
            text.append(String.format("%12s", fault));
        }
        for (Phase phase : Phase.values()) {
            text.append(String.format("%n%-18s", phase));
            for (Fault fault : Fault.values()) {
                text.append(String.format("%12d", landed.getOrDefault(new Cell(fault, phase), 0)));
            }
        }
        return text
                + String.format(
                        "%n%d jobs in %d lives; %d faults, %d of them among %s; %d starts refused and %d"
                                + " fall-backs, each with a sentence; %d lines of output checked, none lost, none twice;"
                                + " %d hidden files left by the dead",
                        jobs, lives, faults(), crowded, "busy processes", refusals, fallBacks, lines, hidden);
    }
}
