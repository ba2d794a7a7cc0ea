package weir.cli.command;

import weir.cli.line.Line;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;

/** One thing that {@code weir} does. */
public interface Command {
    /** What it accepts, and what help says of it. */
    Verb verb();

    /** Does it, and returns one of {@link ExitCode}; what it throws is told in a sentence. */
    int run(Line line, Terminal terminal) throws Exception;
}
