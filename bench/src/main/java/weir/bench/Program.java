package weir.bench;

/** The work of one row in one engine. */
@FunctionalInterface
public interface Program {
    /** Gets ready what {@link #run} reads; does not count. */
    default void prepare(long events) throws Exception {}

    /** Runs the work on the first {@code events} events of the input, to its end. */
    void run(long events) throws Exception;
}
