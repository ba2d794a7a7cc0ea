package weir.api.time;

/** Which clock a timer follows. */
public enum TimeDomain {
    /** The time at which records happened, told by watermarks. */
    EVENT_TIME,
    /** The time of the machine. */
    PROCESSING_TIME
}
