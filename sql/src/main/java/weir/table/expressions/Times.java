package weir.table.expressions;

/** Lengths and points of time, and the windows over them. */
public interface Times<E> extends Operand<E> {
    /** A length of time; this is a whole number. */
    default E year() {
        return of(Lengths.of(term(), Lengths.Unit.YEAR));
    }

    default E years() {
        return of(Lengths.of(term(), Lengths.Unit.YEAR));
    }

    default E quarter() {
        return of(Lengths.of(term(), Lengths.Unit.QUARTER));
    }

    default E quarters() {
        return of(Lengths.of(term(), Lengths.Unit.QUARTER));
    }

    default E month() {
        return of(Lengths.of(term(), Lengths.Unit.MONTH));
    }

    default E months() {
        return of(Lengths.of(term(), Lengths.Unit.MONTH));
    }

    default E week() {
        return of(Lengths.of(term(), Lengths.Unit.WEEK));
    }

    default E weeks() {
        return of(Lengths.of(term(), Lengths.Unit.WEEK));
    }

    default E day() {
        return of(Lengths.of(term(), Lengths.Unit.DAY));
    }

    default E days() {
        return of(Lengths.of(term(), Lengths.Unit.DAY));
    }

    default E hour() {
        return of(Lengths.of(term(), Lengths.Unit.HOUR));
    }

    default E hours() {
        return of(Lengths.of(term(), Lengths.Unit.HOUR));
    }

    default E minute() {
        return of(Lengths.of(term(), Lengths.Unit.MINUTE));
    }

    default E minutes() {
        return of(Lengths.of(term(), Lengths.Unit.MINUTE));
    }

    default E second() {
        return of(Lengths.of(term(), Lengths.Unit.SECOND));
    }

    default E seconds() {
        return of(Lengths.of(term(), Lengths.Unit.SECOND));
    }

    default E milli() {
        return of(Lengths.of(term(), Lengths.Unit.MILLI));
    }

    default E millis() {
        return of(Lengths.of(term(), Lengths.Unit.MILLI));
    }

    /** A number of rows, for windows over rows. */
    default E rows() {
        return of(Lengths.rows(term()));
    }

    default E toDate() {
        return pattern("CAST(? AS DATE)");
    }

    default E toTime() {
        return pattern("CAST(? AS TIME)");
    }

    default E toTimestamp() {
        return pattern("CAST(? AS TIMESTAMP(3))");
    }

    /** A part of a point in time. */
    default E extract(TimeIntervalUnit unit) {
        return pattern("EXTRACT(" + unit.word() + " FROM ?)");
    }

    /** The point in time where the unit begins that this one lies in. */
    default E floor(TimeIntervalUnit unit) {
        return pattern("FLOOR(? TO " + unit.word() + ")");
    }

    /** The point in time where the next unit begins, unless this one does. */
    default E ceil(TimeIntervalUnit unit) {
        return pattern("CEIL(? TO " + unit.word() + ")");
    }

    /** When a window of groups begins. */
    default E start() {
        return of(Lengths.edge(term(), Term.Edge.START));
    }

    /** When a window of groups is over, which is no part of it. */
    default E end() {
        return of(Lengths.edge(term(), Term.Edge.END));
    }

    /** The last millisecond of a window of groups, as time that watermarks are about; of a column, the column. */
    default E rowtime() {
        return of(Lengths.edge(term(), Term.Edge.ROWTIME));
    }

    /** The time at which a window of groups was over by the clock. */
    default E proctime() {
        return of(Lengths.edge(term(), Term.Edge.PROCTIME));
    }
}
