package weir.simulation.fault;

/** Thrown through a process that was killed: whatever it would do next does not happen. */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;

    ProcessKilled() {
        super("this process was killed", null, false, false);
    }
}
