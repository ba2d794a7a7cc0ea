package weir.sql.lookup;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import weir.base.Clock;
import weir.sql.plan.LookupManner;
import weir.sql.table.TableLookup;
import weir.types.Row;

/** Asks a table for the rows of a key: remembers answers, and asks again where there is none yet. For one thread. */
public final class PatientLookup implements AutoCloseable {
    private final TableLookup table;
    private final LookupManner manner;
    private final KeptAnswers kept;

    /** Never counted down: what waits for it waits for an interrupt or the time. */
    private final CountDownLatch never = new CountDownLatch(1);

    public PatientLookup(TableLookup table, LookupManner manner, Clock clock) {
        this.table = table;
        this.manner = manner;
        this.kept = manner.cache() == null ? null : new KeptAnswers(manner.cache(), clock);
    }

    /** The rows of a key, of which no part is null. */
    public List<Row> find(Object[] keys) throws Exception {
        if (kept == null) {
            return ask(keys);
        }
        List<Object> key = List.of(keys);
        List<Row> known = kept.get(key);
        if (known != null) {
            return known;
        }
        List<Row> found = ask(keys);
        kept.put(key, found);
        return found;
    }

    private List<Row> ask(Object[] keys) throws Exception {
        List<Row> found = table.find(keys);
        for (int retry = 0; retry < manner.retries() && found.isEmpty(); retry++) {
            never.await(manner.delay().toMillis(), TimeUnit.MILLISECONDS);
            found = table.find(keys);
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        table.close();
    }
}
