package weir.soak.nemesis;

/** What is done to a process that stands still in a phase. */
public enum Fault {
    /** {@code kill -9}. */
    KILL,
    /** {@code SIGSTOP}; a second process is started in its place, and then it goes on. */
    STOP,
    /** The disk is full, until somebody has said so. */
    FULL_DISK,
    /** The wall clock is set by an hour, back or forth. */
    CLOCK_STEP,
    /** {@code kill -9}, and a file of the newest checkpoint is damaged before the next start. */
    DAMAGE
}
