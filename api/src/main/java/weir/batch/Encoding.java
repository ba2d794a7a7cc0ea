package weir.batch;

/** How a column's rows relate to the values that it holds. */
public enum Encoding {
    /** Each row has a value of its own, in the order of the rows. */
    FLAT,
    /** All rows have one value. */
    CONSTANT,
    /** Each row names one of the values: fewer than rows if they repeat, more if rows were selected. */
    DICTIONARY
}
