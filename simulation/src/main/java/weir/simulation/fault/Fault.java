package weir.simulation.fault;

/** What can go wrong at a point. */
public enum Fault {
    /** Nothing does. */
    NONE,
    /** The process dies: all that is in its memory is gone. */
    KILL,
    /** The call fails, and the job with it. */
    FAIL,
    /** The device reports an error, once. */
    IO_ERROR,
    /** The device is full for this one call. */
    NO_SPACE,
    /** Whoever called has to wait for a while. */
    SLOW,
    /** Somebody cancels the job. */
    CANCEL
}
