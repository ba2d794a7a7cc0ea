package weir.operators.window;

import java.io.IOException;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import weir.api.windowing.TimeWindow;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.state.KeyIndex;

/**
 * The open sessions of all keys, in arrays by session number, those of one key linked to each other. No two sessions of a
 * key touch.
 *
 * <p>A session is listed once, under the time at which it is to close as far as was known then. When that time comes and
 * the session has been extended meanwhile, it is listed again; so rows that extend a session cost nothing in order.
 */
final class Sessions<IN, OUT> {
    /** Neither a session nor a key: the end of a list, a row that is late. */
    static final int NONE = -1;

    private final long gap;
    private final Fold<IN, OUT> fold;
    final Cells cells;

    private final KeyIndex keys = new KeyIndex();
    /** By the slot of a key: its first session. */
    private int[] first = new int[16];

    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int[] owners = new int[16];
    /** The key's next session; of sessions that are free, the next one. */
    private int[] nexts = new int[16];

    private int limit;
    private int free = NONE;
    private final NavigableMap<Long, SessionList> closings = new TreeMap<>();

    Sessions(long gap, Fold<IN, OUT> fold) {
        this.gap = gap;
        this.fold = fold;
        this.cells = fold.cells(16);
    }

    Fold<IN, OUT> fold() {
        return fold;
    }

    /** The watermark that may close a session; the end of time if there is none. */
    long nextDue() {
        return closings.isEmpty() ? Long.MAX_VALUE : closings.firstKey();
    }

    /**
     * The session that a row of {@code key} at {@code time} belongs to, extended by it; {@code ~session} if the row opens
     * it, and {@link Integer#MIN_VALUE} if the row comes too late to open one.
     */
    int sessionFor(Object key, long time, long watermark) throws Exception {
        int answer = keys.findOrAdd(key);
        int owner = answer >= 0 ? answer : register(~answer);
        int session = first[owner];
        while (session != NONE && !touches(session, time)) {
            session = nexts[session];
        }
        if (session == NONE) {
            return open(owner, time, watermark);
        }
        if (time < starts[session] || time + gap > ends[session]) {
            extend(session, time);
        }
        return session;
    }

    private int register(int owner) {
        if (owner >= first.length) {
            first = Arrays.copyOf(first, first.length * 2);
        }
        first[owner] = NONE;
        return owner;
    }

    /** Sessions exactly one gap apart are one. */
    private boolean touches(int session, long time) {
        return time <= ends[session] && time + gap >= starts[session];
    }

    private int open(int owner, long time, long watermark) {
        if (time + gap - 1 <= watermark) {
            forgetIfUnused(owner);
            return Integer.MIN_VALUE;
        }
        return ~add(owner, time, time + gap);
    }

    private int add(int owner, long start, long end) {
        int session = claim();
        starts[session] = start;
        ends[session] = end;
        owners[session] = owner;
        nexts[session] = first[owner];
        first[owner] = session;
        list(session);
        return session;
    }

    private int claim() {
        if (free != NONE) {
            int session = free;
            free = nexts[session];
            return session;
        }
        if (limit == starts.length) {
            starts = Arrays.copyOf(starts, limit * 2);
            ends = Arrays.copyOf(ends, limit * 2);
            owners = Arrays.copyOf(owners, limit * 2);
            nexts = Arrays.copyOf(nexts, limit * 2);
        }
        cells.ensure(limit);
        return limit++;
    }

    private void list(int session) {
        closings.computeIfAbsent(ends[session] - 1, time -> new SessionList()).add(session);
    }

    private void extend(int session, long time) throws Exception {
        int other = first[owners[session]];
        while (other != NONE) {
            int next = nexts[other];
            if (other != session && touches(other, time)) {
                swallow(session, other);
            }
            other = next;
        }
        starts[session] = Math.min(starts[session], time);
        ends[session] = Math.max(ends[session], time + gap);
    }

    /** What is left of {@code other} is its place in the list of closings, which keeps its number from being used. */
    private void swallow(int session, int other) throws Exception {
        boolean inOrder = starts[session] < starts[other];
        int older = inOrder ? session : other;
        int newer = inOrder ? other : session;
        fold.combine(cells, session, cells, older, cells, newer);
        starts[session] = Math.min(starts[session], starts[other]);
        ends[session] = Math.max(ends[session], ends[other]);
        unlink(other);
        owners[other] = NONE;
    }

    private void unlink(int session) {
        int owner = owners[session];
        if (first[owner] == session) {
            first[owner] = nexts[session];
            return;
        }
        int before = first[owner];
        while (nexts[before] != session) {
            before = nexts[before];
        }
        nexts[before] = nexts[session];
    }

    /** Emits and drops the sessions that end by {@code watermark}, in order of their ends. */
    void closeUpTo(long watermark, KeyResults<OUT> results) throws Exception {
        while (!closings.isEmpty() && closings.firstKey() <= watermark) {
            var due = closings.pollFirstEntry();
            SessionList sessions = due.getValue();
            for (int i = 0; i < sessions.size(); i++) {
                closeOrListAgain(sessions.get(i), due.getKey(), results);
            }
        }
    }

    private void closeOrListAgain(int session, long listedAt, KeyResults<OUT> results) throws Exception {
        int owner = owners[session];
        if (owner != NONE && ends[session] - 1 > listedAt) {
            list(session);
            return;
        }
        if (owner != NONE) {
            TimeWindow window = new TimeWindow(starts[session], ends[session]);
            Object key = keys.keyAt(owner);
            OUT result = fold.result(cells, session);
            unlink(session);
            forgetIfUnused(owner);
            results.accept(key, window, result);
        }
        nexts[session] = free;
        free = session;
    }

    private void forgetIfUnused(int owner) {
        if (first[owner] == NONE) {
            keys.remove(owner);
        }
    }

    void snapshot(DataOutputView target, ValueType<Object> keyType) throws IOException {
        target.writeInt(count());
        for (int owner = keys.nextLive(0); owner != KeyIndex.NONE; owner = keys.nextLive(owner + 1)) {
            for (int session = first[owner]; session != NONE; session = nexts[session]) {
                keyType.write(keys.keyAt(owner), target);
                target.writeLong(starts[session]);
                target.writeLong(ends[session]);
                fold.write(cells, session, target);
            }
        }
    }

    private int count() {
        int count = 0;
        for (int owner = keys.nextLive(0); owner != KeyIndex.NONE; owner = keys.nextLive(owner + 1)) {
            for (int session = first[owner]; session != NONE; session = nexts[session]) {
                count++;
            }
        }
        return count;
    }

    /** Takes up what {@link #snapshot} wrote of the keys that are {@code owned}. */
    void restore(DataInputView source, ValueType<Object> keyType, Predicate<Object> owned) throws IOException {
        Cells read = fold.cells(1);
        for (int left = source.readInt(); left > 0; left--) {
            Object key = keyType.read(source);
            long start = source.readLong();
            long end = source.readLong();
            fold.read(read, 0, source);
            if (owned.test(key)) {
                int answer = keys.findOrAdd(key);
                int owner = answer >= 0 ? answer : register(~answer);
                cells.move(add(owner, start, end), read, 0);
            }
        }
    }
}
