package weir.base;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody who mistyped a word most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** " Did you mean 'x'?", or nothing where no candidate is near. */
    public static String hint(String word, Collection<String> candidates) {
        String best = to(word, candidates);
        return best == null ? "" : " Did you mean '" + best + "'?";
    }

    /** The candidate fewest typing mistakes away, at most a third of the word's letters and not all of them; null if there is none. */
    public static String to(String word, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.min(word.length(), Math.max(1, word.length() / 3) + 1);
        for (String candidate : candidates) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one into the other. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] =
                        Math.min(row, column) == 0 ? Math.max(row, column) : step(cost, row, column, from, to);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, int row, int column, String from, String to) {
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int best = Math.min(
                cost[row - 1][column - 1] + replaced, 1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
    }
}
