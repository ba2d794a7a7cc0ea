package weir.batch;

/**
 * The values of one column of a batch, row by row; immutable. Each kind has typed access beside {@link #get}. The rows
 * need not stand in the order of the values in memory: selections and repeated values share the arrays of the column they
 * come from. What wants plain arrays asks for {@code values()} or {@link #compact}.
 */
public abstract sealed class Column
        permits BooleanColumn,
                IntColumn,
                LongColumn,
                DoubleColumn,
                BytesColumn,
                DecimalColumn,
                ArrayColumn,
                RowColumn,
                ObjectColumn {
    private final Positions positions;
    private final long[] nulls;

    /** {@code nulls} marks the null values by position, or is null where there are none. */
    Column(Positions positions, long[] nulls) {
        this.positions = positions;
        this.nulls = nulls;
    }

    /** A column of {@code size} rows that all have one value. */
    public static Column constant(ColumnType type, Object value, int size) {
        ColumnAppender one = type.appender();
        one.append(value);
        return one.build().at(Positions.constant(size));
    }

    public abstract ColumnType type();

    public final int size() {
        return positions.size();
    }

    /** The value of a row as an object; null where there is none. */
    public Object get(int row) {
        int position = positions.at(row);
        return NullBits.isSet(nulls, position) ? null : valueAt(position);
    }

    public boolean isNull(int row) {
        return nulls != null && NullBits.isSet(nulls, positions.at(row));
    }

    /** False where no row is null, so that nobody need ask for each. */
    public boolean mayHaveNulls() {
        return nulls != null;
    }

    public final Encoding encoding() {
        return positions.encoding();
    }

    /** Where among the column's values that of a row is: equal positions mean the same value. */
    public final int position(int row) {
        return positions.at(row);
    }

    /** The given rows in the given order, without copying values; takes over {@code rows}. */
    public final Column take(int[] rows, int count) {
        return at(positions.take(rows, count));
    }

    /** The rows from {@code from} up to but not including {@code to}, without copying values. */
    public final Column slice(int from, int to) {
        return from == 0 && to == size() ? this : at(positions.slice(from, to));
    }

    /** The same rows with values of their own in the order of the rows. */
    public final Column compact() {
        if (positions.isPlain()) {
            return this;
        }
        ColumnAppender appender = type().appender();
        appender.appendAll(this);
        return appender.build();
    }

    /**
     * All values that the rows can refer to: for work that costs more than looking up its result. What is worked out for
     * them goes back to the rows by {@link #restore}.
     */
    public final Column dictionary() {
        return at(Positions.flat(valueCount()));
    }

    /** Gives each row what was worked out, in {@code results}, for its value in {@link #dictionary}. */
    public final Column restore(Column results) {
        return results.at(positions.into(results.positions));
    }

    /** A hash of a row's value; equal values have equal hashes, whatever the encoding. */
    public final long hash(int row) {
        int position = positions.at(row);
        return NullBits.isSet(nulls, position) ? 0 : hashAt(position);
    }

    /** True where the values of two rows, of columns of one type, are equal; null equals null only. */
    public final boolean equalsAt(int row, Column other, int otherRow) {
        boolean isNull = isNull(row);
        if (isNull || other.isNull(otherRow)) {
            return isNull && other.isNull(otherRow);
        }
        return equalAt(positions.at(row), other, other.positions.at(otherRow));
    }

    final Positions positions() {
        return positions;
    }

    final long[] nulls() {
        return nulls;
    }

    /** The same values with other rows. */
    abstract Column at(Positions other);

    /** How many values the arrays hold. */
    abstract int valueCount();

    /** The value at a position that is not null. */
    abstract Object valueAt(int position);

    abstract long hashAt(int position);

    abstract boolean equalAt(int position, Column other, int otherPosition);

    /** Values as text, for people. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(type().kind() + "[");
        for (int row = 0; row < size(); row++) {
            text.append(row == 0 ? "" : ", ").append(get(row));
        }
        return text.append(']').toString();
    }
}
