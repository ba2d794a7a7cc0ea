package weir.bench;

import java.io.Serializable;

/** Adds up results in the sink of every engine alike. */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private static volatile Outcome published;

    private long count;
    private long checksum;

    void add(long result) {
        count++;
        checksum += Work.mix(result);
    }

    void add(long key, long value) {
        add(key * 31 + value);
    }

    /** Adds a result that is told, or takes back one that was ({@code sign} −1), by its hash. */
    public void change(int sign, long hash) {
        count += sign;
        checksum += sign * Work.mix(hash);
    }

    /** Makes the tally the outcome of the run; called once, when the sink ends. */
    public void publish() {
        published = new Outcome(count, checksum);
    }

    /** The outcome of the run that has just ended. */
    static Outcome take() {
        Outcome outcome = published;
        if (outcome == null) {
            throw new IllegalStateException("The run ended but its sink published nothing.");
        }
        published = null;
        return outcome;
    }
}
