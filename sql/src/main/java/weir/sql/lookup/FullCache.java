package weir.sql.lookup;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import weir.base.Platform;
import weir.base.Threads;
import weir.base.WeirException;
import weir.spi.Mailbox;
import weir.sql.table.LookupCache;

/**
 * What was made of a table by reading all of it, for the tasks that look it up; what Flink calls a full cache. The table is read by a
 * thread of its own, and again when that is due; until the new one is complete, what there was before holds. A table that cannot be
 * read the first time fails the job, later it leaves a warning.
 *
 * @param <T> what is made of the table
 */
public final class FullCache<T> {
    private static final System.Logger LOG = System.getLogger(FullCache.class.getName());

    private final String table;
    private final LookupCache rule;
    private final Platform platform;
    private final CompletableFuture<T> first = new CompletableFuture<>();
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private volatile T newest;
    private Threads.Handle loading;
    private long nextMillis = Long.MIN_VALUE;

    /** Reads the table and makes of it what is looked up; ends with an exception soon after {@code cancelled} is true. */
    @FunctionalInterface
    public interface Loader<T> {
        T load(BooleanSupplier cancelled) throws Exception;
    }

    /** A cache with nothing in it; {@code table} is the table's name for messages. */
    public FullCache(String table, LookupCache rule, Platform platform) {
        this.table = table;
        this.rule = rule;
        this.platform = platform;
    }

    /** A task that looks up the table. */
    public final class Member implements AutoCloseable {
        private final Loader<T> loader;
        private final Mailbox task;
        private final Mailbox.Action known;

        private Member(Loader<T> loader, Mailbox task, Mailbox.Action known) {
            this.loader = loader;
            this.task = task;
            this.known = known;
        }

        /** Begins to read the table if the time has come. */
        public void loadIfDue() {
            FullCache.this.loadIfDue(loader);
        }

        private void tell() {
            task.execute(() -> {
                current();
                known.run();
            });
        }

        /** The task has enough; without any, nothing is read any more. */
        @Override
        public void close() {
            leave(this);
        }
    }

    /**
     * Has a task take part.
     *
     * @param loader what reads the table, now or when it is due; never twice at a time
     * @param known runs in the task's thread whenever the table was read, and soon if it was before
     */
    public synchronized Member join(Loader<T> loader, Mailbox task, Mailbox.Action known) {
        Member member = new Member(loader, task, known);
        members.add(member);
        if (first.isDone()) {
            member.tell();
        }
        member.loadIfDue();
        return member;
    }

    private synchronized void leave(Member member) {
        members.remove(member);
        if (members.isEmpty() && loading != null) {
            loading.interrupt();
        }
    }

    /** The newest of the table; waits for the first. */
    public T current() {
        T known = newest;
        if (known != null) {
            return known;
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            throw failure(e.getCause());
        }
    }

    private WeirException failure(Throwable cause) {
        return new WeirException("Table " + table + " cannot be read to be looked up: " + cause.getMessage(), cause);
    }

    /** When the table is to be read again, in milliseconds since 1970; Long.MAX_VALUE for never, or not before a reading has ended. */
    public synchronized long nextMillis() {
        return loading == null ? nextMillis : Long.MAX_VALUE;
    }

    private synchronized void loadIfDue(Loader<T> loader) {
        if (loading == null && platform.clock().currentTimeMillis() >= nextMillis) {
            loading = platform.threads().start("lookup " + table, () -> load(loader));
        }
    }

    private void load(Loader<T> loader) {
        long started = platform.clock().currentTimeMillis();
        try {
            T loaded = loader.load(members::isEmpty);
            newest = loaded;
            first.complete(loaded);
        } catch (Exception | Error e) {
            if (newest != null && !members.isEmpty()) {
                LOG.log(Level.WARNING, failure(e).getMessage() + " What was read before goes on to hold.");
            }
            first.completeExceptionally(e);
        }
        ended(started);
    }

    private synchronized void ended(long started) {
        loading = null;
        nextMillis = rule.nextMillis(started, platform.clock().currentTimeMillis());
        members.forEach(Member::tell);
    }
}
