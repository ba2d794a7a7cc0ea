package weir.simulation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Findings;
import weir.simulation.fault.Hazards;
import weir.simulation.fault.PlannedFailure;
import weir.simulation.fault.Point;

/**
 * A database outside of the simulated process: transactions are prepared and then committed, both survive every crash, and to
 * commit twice changes nothing. Functions find it by number, since a job works on copies of them.
 */
public final class ExternalStore {
    private static final Map<Long, ExternalStore> STORES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong();

    private final long id = NEXT_ID.getAndIncrement();
    private final Hazards hazards;
    private final Findings findings;
    private final Witness witness;
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<Long, Transaction> transactions = new TreeMap<>();
    private final Map<String, Long> newestCommitted = new TreeMap<>();
    private long nextTransaction;
    private long session;

    /** Knows which checkpoints are complete. */
    public interface Witness {
        /** How many checkpoints have ever been published; whether they are still there does not matter. */
        int publishedCount();

        /** A function was given its state, of the checkpoint named, or begins without. */
        void restored(OptionalLong checkpointId);
    }

    /** Rows that become visible together, and where they come from. */
    private static final class Transaction {
        final int publishedBefore;
        final String writer;
        final int output;
        final List<Object> rows;
        boolean committed;

        Transaction(int publishedBefore, String writer, int output, List<Object> rows) {
            this.publishedBefore = publishedBefore;
            this.writer = writer;
            this.output = output;
            this.rows = rows;
        }
    }

    public ExternalStore(Hazards hazards, Findings findings, Witness witness) {
        this.hazards = hazards;
        this.findings = findings;
        this.witness = witness;
        STORES.put(id, this);
    }

    static ExternalStore find(long id) {
        return STORES.get(id);
    }

    public long id() {
        return id;
    }

    /** Nobody will look for the store any more. */
    public void close() {
        STORES.remove(id);
    }

    /** What output number {@code output} has to get; asked for again by every process that builds the job. */
    public void expect(int output, Expectation expectation) {
        if (output == expectations.size()) {
            expectations.add(expectation);
        }
    }

    public List<Expectation> expectations() {
        return expectations;
    }

    /** How many transactions have become visible. */
    public long committedTransactions() {
        return transactions.values().stream().filter(found -> found.committed).count();
    }

    /** A new attempt of the job begins: what an older one's functions still try is refused. */
    public void beginSession() {
        session++;
    }

    long session() {
        return session;
    }

    Hazards hazards() {
        return hazards;
    }

    void restored(OptionalLong checkpointId) {
        hazards.passOrFail(Point.STATE_GIVEN_BACK);
        witness.restored(checkpointId);
    }

    /** Keeps rows without showing them; returns the transaction's number. */
    long prepare(long ofSession, String writer, int output, List<Object> rows) {
        hazards.passOrFail(Point.PREPARE);
        fence(ofSession);
        long number = nextTransaction++;
        transactions.put(number, new Transaction(witness.publishedCount(), writer, output, List.copyOf(rows)));
        hazards.passOrFail(Point.PREPARED);
        return number;
    }

    /** Shows the rows of a transaction; false if it has to be tried again later. */
    boolean commit(long ofSession, long number) {
        Fault fault = hazards.pass(Point.COMMIT);
        if (fault == Fault.FAIL) {
            throw new PlannedFailure(Point.COMMIT);
        } else if (fault == Fault.SLOW) {
            return false;
        }
        fence(ofSession);
        Transaction transaction = transactions.get(number);
        findings.check(
                witness.publishedCount() > transaction.publishedBefore,
                "I7",
                "rows became visible, and no checkpoint was completed since they were prepared");
        if (!transaction.committed) {
            transaction.committed = true;
            show(transaction, number);
        }
        hazards.passOrFail(Point.COMMITTED);
        return true;
    }

    private void show(Transaction transaction, long number) {
        Long before = newestCommitted.put(transaction.writer, number);
        findings.check(
                before == null || before < number,
                "I7",
                transaction.writer + " committed transaction " + number + " after " + before);
        transaction.rows.forEach(row -> expectations.get(transaction.output).committed(row, findings));
    }

    private void fence(long ofSession) {
        findings.check(ofSession == session, "I7", "a function of an attempt that has ended reached the store");
    }
}
