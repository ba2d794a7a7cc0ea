package weir.sql.runtime;

import java.util.Arrays;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongColumn;

/** Numbers the different keys of a batch in the order in which they first come, looking at columns only and making no objects. */
final class KeyNumbers {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST_TABLE = 64;

    private final int[] columns;

    /** By row. */
    private int[] numbers = new int[0];

    /** By number: the first row that has the key, and the key's hash or, where it is a single number, the key. */
    private int[] firstRows = new int[0];

    private long[] hashes = new long[0];

    /** Numbers + 1 by hash; 0 where free. */
    private int[] table = new int[SMALLEST_TABLE];

    private int count;
    private boolean longs;

    /** Keys of these columns, of which there is at least one. */
    KeyNumbers(int[] columns) {
        this.columns = columns;
    }

    /** Looks at all rows of a batch. */
    void number(Batch batch) {
        makeRoom(batch.size());
        count = 0;
        longs = false;
        if (columns.length == 1 && batch.column(columns[0]) instanceof LongColumn column && !column.mayHaveNulls()) {
            longs = true;
            numberLongs(column);
        } else {
            numberAny(batch);
        }
    }

    /** How many different keys there are. */
    int count() {
        return count;
    }

    /** The number of a row's key, from 0. */
    int of(int row) {
        return numbers[row];
    }

    /** True where the keys are whole numbers, which {@link #longs} gives. */
    boolean areLongs() {
        return longs;
    }

    /** The keys by number where they {@link #areLongs}. */
    long[] longs() {
        return hashes;
    }

    /** The first row with a key. */
    int firstRow(int number) {
        return firstRows[number];
    }

    private void makeRoom(int rows) {
        if (numbers.length < rows) {
            numbers = new int[rows];
            firstRows = new int[rows];
            hashes = new long[rows];
        }
        int places = Math.max(SMALLEST_TABLE, Integer.highestOneBit(rows) * 4);
        if (table.length == places) {
            Arrays.fill(table, 0);
        } else {
            table = new int[places];
        }
    }

    private void numberLongs(LongColumn column) {
        int mask = table.length - 1;
        for (int row = 0; row < column.size(); row++) {
            long key = column.getLong(row);
            long mixed = key * MULTIPLIER;
            int at = (int) (mixed ^ mixed >>> 32) & mask;
            int found = table[at];
            while (found != 0 && hashes[found - 1] != key) {
                at = at + 1 & mask;
                found = table[at];
            }
            numbers[row] = found == 0 ? add(at, row, key) : found - 1;
        }
    }

    private void numberAny(Batch batch) {
        int mask = table.length - 1;
        for (int row = 0; row < batch.size(); row++) {
            long hash = hash(batch, row);
            int at = (int) (hash ^ hash >>> 32) & mask;
            int found = table[at];
            while (found != 0 && (hashes[found - 1] != hash || !areEqual(batch, row, firstRows[found - 1]))) {
                at = at + 1 & mask;
                found = table[at];
            }
            numbers[row] = found == 0 ? add(at, row, hash) : found - 1;
        }
    }

    private int add(int at, int row, long hash) {
        firstRows[count] = row;
        hashes[count] = hash;
        table[at] = count + 1;
        return count++;
    }

    private long hash(Batch batch, int row) {
        long hash = 0;
        for (int column : columns) {
            hash = (hash ^ batch.column(column).hash(row)) * MULTIPLIER;
        }
        return hash;
    }

    private boolean areEqual(Batch batch, int row, int other) {
        for (int index : columns) {
            Column column = batch.column(index);
            if (!column.equalsAt(row, column, other)) {
                return false;
            }
        }
        return true;
    }
}
