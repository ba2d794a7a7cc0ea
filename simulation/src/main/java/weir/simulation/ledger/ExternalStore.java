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
    /** Stands for all outputs of a job that fails as one. */
    public static final int ALL_OUTPUTS = -1;

    private static final Map<Long, ExternalStore> STORES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong();

    private final long id = NEXT_ID.getAndIncrement();
    private final Hazards hazards;
    private final Findings findings;
    private final Witness witness;
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<Long, Transaction> transactions = new TreeMap<>();
    private final Map<String, Long> newestCommitted = new TreeMap<>();
    private final Map<Integer, Session> sessions = new TreeMap<>();
    private long nextTransaction;

    /** An attempt as the functions of one output see it, and the newest checkpoint that was complete when it began. */
    record Session(int output, long number, long newestAtBegin) {}

    /** Knows which checkpoints are complete. */
    public interface Witness {
        /** How many checkpoints have ever been published; whether they are still there does not matter. */
        int publishedCount();

        /** The newest checkpoint that somebody knows to be complete. */
        long newestCompleted();

        /** A function was given its state, of the checkpoint named, or begins without. */
        void restored(OptionalLong checkpointId, long newestAtBegin);
    }

    /** Rows that become visible together, and where they come from. */
    private static final class Transaction {
        final int publishedBefore;
        final String writer;
        final Session session;
        final List<Object> rows;
        boolean committed;

        /** True if an earlier attempt has prepared it, and the store did not take it at once from this one. */
        boolean late;

        Transaction(int publishedBefore, String writer, Session session, List<Object> rows) {
            this.publishedBefore = publishedBefore;
            this.writer = writer;
            this.session = session;
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

    /** A new attempt of an output's part of the job begins: what an older one's functions still try is refused. */
    public void beginSession(int output) {
        for (int each = 0; each < expectations.size(); each++) {
            if (output == each || output == ALL_OUTPUTS) {
                sessions.put(each, new Session(each, session(each).number() + 1, witness.newestCompleted()));
            }
        }
    }

    Session session(int output) {
        return sessions.getOrDefault(output, new Session(output, 0, 0));
    }

    Hazards hazards() {
        return hazards;
    }

    void restored(OptionalLong checkpointId, Session session) {
        hazards.passOrFail(Point.STATE_GIVEN_BACK);
        witness.restored(checkpointId, session.newestAtBegin());
    }

    /** Keeps rows without showing them; returns the transaction's number. */
    long prepare(Session session, String writer, List<Object> rows) {
        hazards.passOrFail(Point.PREPARE);
        fence(session);
        long number = nextTransaction++;
        transactions.put(number, new Transaction(witness.publishedCount(), writer, session, List.copyOf(rows)));
        hazards.passOrFail(Point.PREPARED);
        return number;
    }

    /** Shows the rows of a transaction; false if it has to be tried again later. */
    boolean commit(Session session, long number) {
        Fault fault = hazards.pass(Point.COMMIT);
        if (fault == Fault.FAIL) {
            throw new PlannedFailure(Point.COMMIT);
        }
        Transaction transaction = transactions.get(number);
        if (fault == Fault.SLOW) {
            putOff(transaction, session);
            return false;
        }
        fence(session);
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

    private void putOff(Transaction transaction, Session session) {
        if (!transaction.session.equals(session)) {
            transaction.late = true;
            expectations.get(session.output()).allowDisorder();
        }
    }

    private void show(Transaction transaction, long number) {
        Long before = newestCommitted.put(transaction.writer, number);
        findings.check(
                before == null || before < number || transaction.late,
                "I7",
                transaction.writer + " committed transaction " + number + " after " + before);
        transaction.rows.forEach(
                row -> expectations.get(transaction.session.output()).committed(row, findings));
    }

    private void fence(Session session) {
        findings.check(
                session.equals(session(session.output())),
                "I7",
                "a function of an attempt that has ended reached the store");
    }
}
