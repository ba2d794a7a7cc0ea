package weir.difference.engine;

import java.util.List;

/** Runs scripts of SQL. */
@FunctionalInterface
public interface Engine {
    /** Runs statements in a session of their own, the last of them a query. */
    Answer answer(List<String> statements);
}
