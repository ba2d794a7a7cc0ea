package weir.bench;

/** A row of a table of results: the same work for several engines. Implemented by enums, so that a name finds it again. */
public interface Workload {
    /** The name of the constant. */
    String name();

    /** What people call the work. */
    String title();

    /** The smallest number of events that a run may have and still show all the work; runs have multiples of it. */
    long quantum();

    Bar bar();

    boolean runsOn(Engine engine);

    Program program(Engine engine);

    /** The name on the command line. */
    default String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
