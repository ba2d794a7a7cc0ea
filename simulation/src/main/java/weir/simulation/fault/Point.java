package weir.simulation.fault;

import java.util.EnumSet;
import java.util.Set;

/** Where in its work a process is, and what can go wrong there. */
public enum Point {
    /** A turn while no checkpoint is on its way. */
    PROCESSING(Fault.KILL, Fault.CANCEL),
    /** A turn between the beginning of a checkpoint and its end: barriers travel, inputs wait for each other. */
    CHECKPOINTING(Fault.KILL, Fault.CANCEL),
    /** A turn before all tasks have their state. */
    RESTORING(Fault.KILL, Fault.CANCEL),
    /** A turn between two attempts. */
    RESTARTING(Fault.KILL, Fault.CANCEL),
    /** A turn after the last task has ended: checkpoints are deleted, locks given back. */
    ENDING(Fault.KILL),
    /** A sink gets a row. */
    ROW(Fault.KILL, Fault.FAIL),
    /** A sink is given its state back, or begins without. */
    STATE_GIVEN_BACK(Fault.KILL, Fault.FAIL),
    /** A sink is about to prepare a transaction, in the midst of a snapshot. */
    PREPARE(Fault.KILL, Fault.FAIL),
    /** The transaction is prepared, and the snapshot that names it is not taken yet. */
    PREPARED(Fault.KILL, Fault.FAIL),
    /** A sink is about to commit. */
    COMMIT(Fault.KILL, Fault.FAIL, Fault.SLOW),
    /** The transaction is committed, and the sink does not know yet. */
    COMMITTED(Fault.KILL, Fault.FAIL),
    /** A directory is made. */
    DIRECTORY(Fault.KILL, Fault.IO_ERROR, Fault.NO_SPACE),
    /** A file of state is created, written or synced. */
    UPLOAD(Fault.KILL, Fault.IO_ERROR, Fault.NO_SPACE, Fault.SLOW),
    /** The manifest is written under its unfinished name. */
    MANIFEST(Fault.KILL, Fault.IO_ERROR, Fault.NO_SPACE, Fault.SLOW),
    /** The manifest is about to get its name. */
    PUBLISH(Fault.KILL, Fault.IO_ERROR, Fault.SLOW),
    /** The manifest has its name, and nobody knows yet. */
    PUBLISHED(Fault.KILL, Fault.IO_ERROR, Fault.SLOW),
    /** Something is deleted. */
    DELETE(Fault.KILL, Fault.IO_ERROR),
    /** A manifest or state is read. */
    READ(Fault.KILL, Fault.IO_ERROR),
    /** Anything else that is asked of the disk. */
    LOOK(Fault.KILL, Fault.IO_ERROR);

    private final Set<Fault> faults;

    Point(Fault first, Fault... others) {
        faults = EnumSet.of(first, others);
    }

    public Set<Fault> faults() {
        return faults;
    }

    /** True if this is a turn of an actor or a worker, and not a call that one makes. */
    public boolean isTurn() {
        return ordinal() <= ENDING.ordinal();
    }
}
