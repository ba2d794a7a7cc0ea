package weir.batch;

/** The values of one column of a batch, row by row. */
public sealed interface Column permits ObjectColumn, LongColumn {
    int size();

    /** The value of a row as an object; null where there is none. */
    Object get(int row);
}
