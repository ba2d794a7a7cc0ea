package weir.spi;

/** What one turn of a task, a source or a worker achieved. */
public enum Progress {
    /** Something was done: call again soon. */
    WORKED,
    /** There was nothing to do. */
    IDLE,
    /** There is something to do, but an output is full. */
    BLOCKED,
    /** Nothing will ever be done again. */
    DONE
}
