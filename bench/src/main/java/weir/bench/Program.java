package weir.bench;

/** The work of one row in one engine. */
@FunctionalInterface
public interface Program {
    /** Runs the work on the first {@code events} events of the input, to its end. */
    void run(long events) throws Exception;
}
