package weir.bench.sql;

import java.io.Serializable;
import java.util.HashMap;
import weir.bench.Tally;

/** The hash of the last row of each key, for results that are replaced without being taken back. */
final class LastRows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<Long, Long> hashes = new HashMap<>();

    /** A row is told ({@code sign} 1) or deleted. */
    void change(int sign, long key, long hash) {
        if (sign > 0) {
            hashes.put(key, hash);
        } else {
            hashes.remove(key);
        }
    }

    /** Makes the rows that are left the outcome of the run. */
    void publish() {
        Tally tally = new Tally();
        hashes.values().forEach(hash -> tally.change(1, hash));
        tally.publish();
    }
}
