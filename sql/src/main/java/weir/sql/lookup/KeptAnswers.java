package weir.sql.lookup;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.Clock;
import weir.sql.table.PartialCache;
import weir.types.Row;

/** The answers that a task keeps, the one used last at the end. */
final class KeptAnswers {
    private static final int FIRST_CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final PartialCache rule;
    private final Clock clock;
    private final Map<List<Object>, Answer> answers = new LinkedHashMap<>(FIRST_CAPACITY, LOAD, true);
    private long size;

    private static final class Answer {
        final List<Row> rows;
        final long writtenMillis;
        long usedMillis;

        Answer(List<Row> rows, long nowMillis) {
            this.rows = rows;
            this.writtenMillis = nowMillis;
            this.usedMillis = nowMillis;
        }

        int size() {
            return Math.max(1, rows.size());
        }
    }

    KeptAnswers(PartialCache rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** The rows of a key; null where they are not known, or not any more. */
    List<Row> get(List<Object> key) {
        Answer answer = answers.get(key);
        if (answer == null) {
            return null;
        }
        long now = clock.steadyMillis();
        if (isOver(answer.usedMillis, rule.afterAccess(), now)
                || isOver(answer.writtenMillis, rule.afterWrite(), now)) {
            answers.remove(key);
            size -= answer.size();
            return null;
        }
        answer.usedMillis = now;
        return answer.rows;
    }

    private static boolean isOver(long sinceMillis, Duration limit, long nowMillis) {
        return limit != null && nowMillis - sinceMillis >= limit.toMillis();
    }

    /** Keeps what was found for a key that is not kept. */
    void put(List<Object> key, List<Row> rows) {
        if (rows.isEmpty() && !rule.keepsMissing()) {
            return;
        }
        long now = clock.steadyMillis();
        Answer answer = new Answer(rows, now);
        answers.put(key, answer);
        size += answer.size();
        forget(now);
    }

    /** Lets go what has been used least lately: too much of it, or too old. */
    private void forget(long nowMillis) {
        Iterator<Answer> oldest = answers.values().iterator();
        while (oldest.hasNext()) {
            Answer answer = oldest.next();
            boolean full = rule.mostRows() != null && size > rule.mostRows();
            if (!full
                    && !isOver(answer.usedMillis, rule.afterAccess(), nowMillis)
                    && !isOver(answer.writtenMillis, rule.afterWrite(), nowMillis)) {
                return;
            }
            size -= answer.size();
            oldest.remove();
        }
    }
}
