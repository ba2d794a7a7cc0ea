package weir.simulation.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import weir.simulation.fault.Findings;

/** Which rows a job has to commit, each how often, and in which order those that belong together come. */
public final class Expectation {
    /**
     * A row's place in a line.
     *
     * @param line which rows belong together
     * @param place 0, 1, 2 … from the first row of the line to the last
     */
    public record Place(String line, long place) {}

    private final Map<String, Integer> missing = new TreeMap<>();
    private final Map<String, Long> places = new TreeMap<>();
    private final Function<Object, Place> order;
    private int committed;
    private boolean repeats;
    private boolean disorder;

    /**
     * @param rows all rows, as text
     * @param order the place of each row; null for rows that no order is promised for
     */
    public Expectation(List<String> rows, Function<Object, Place> order) {
        this.order = order;
        rows.forEach(row -> missing.merge(row, 1, Integer::sum));
    }

    /** From now on rows may come again: what was committed with them was lost. */
    public void allowRepeats() {
        repeats = true;
    }

    /**
     * From now on rows of one line may come in any order: what an attempt has prepared may be committed by another task of the next
     * one than commits what comes behind it, and the store has put it off.
     */
    void allowDisorder() {
        disorder = true;
    }

    /** A row has become visible. */
    void committed(Object row, Findings findings) {
        committed++;
        String text = row.toString();
        Integer left = missing.get(text);
        if (left == null) {
            findings.report("I5", "row " + text + " is no result of the input");
        } else {
            findings.check(left > 0 || repeats, "I2", "row " + text + " was committed twice");
            missing.put(text, left - 1);
        }
        Place place = order == null || repeats || disorder ? null : order.apply(row);
        if (place != null) {
            Long before = places.put(place.line(), place.place());
            long next = before == null ? 0 : before + 1;
            findings.check(place.place() == next, "I3", "row " + text + " came where " + next + " was due in its line");
        }
    }

    /** The job has ended. */
    public void close(Findings findings) {
        missing.forEach(
                (row, left) -> findings.check(left <= 0, "I1", "row " + row + " is missing " + left + " times"));
    }

    /** How many rows have been committed. */
    public int committedRows() {
        return committed;
    }
}
