package weir.difference.engine;

import java.util.List;

/** What an engine makes of a script. */
public sealed interface Answer {
    /**
     * The final rows of the script's last query.
     *
     * @param types the types of the columns
     * @param rows one text a row as {@link CellText} writes it, in no particular order
     */
    record Rows(List<String> types, List<String> rows) implements Answer {
        public Rows {
            types = List.copyOf(types);
            rows = List.copyOf(rows);
        }
    }

    /** A failure, with the message that a user would see. */
    record Failure(Phase phase, String message) implements Answer {}

    /** When an engine failed. */
    enum Phase {
        /** The statement was refused. */
        PLAN,
        /** The statement was accepted, and running it failed. */
        RUN,
        /** A mistake in the engine itself, or the end of its process. */
        CRASH,
        /** There was no answer in time. */
        SILENCE
    }
}
