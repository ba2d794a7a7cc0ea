package weir.difference.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the changes of a result come to. */
public final class FinalRows {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Takes one change in: a row that comes, or one that is taken back. */
    public void apply(boolean comes, String row) {
        counts.merge(row, comes ? 1 : -1, Integer::sum);
    }

    /** The rows that are left; one that was taken back without having come says so. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        counts.forEach((row, count) -> {
            for (int copy = 0; copy < Math.abs(count); copy++) {
                rows.add(count > 0 ? row : "taken back without having come: " + row);
            }
        });
        return rows;
    }
}
