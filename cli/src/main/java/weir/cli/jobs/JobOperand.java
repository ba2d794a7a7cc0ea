package weir.cli.jobs;

import java.nio.file.Path;
import weir.cli.line.Line;
import weir.cli.line.Option;
import weir.cli.line.UsageException;

/** What the commands on one job have in common: how it and a directory are named, and how they answer. */
final class JobOperand {
    static final Option JSON = Option.flag("write the answer as JSON", "--json");

    private JobOperand() {}

    /** The id or name of the job. */
    static String of(Line line) {
        if (line.operand() == null) {
            throw new UsageException(
                    "Name the job: weir " + line.verb().name() + " JOB, where JOB is its id or name in 'weir list'.");
        }
        return line.operand();
    }

    /** A directory as the process of the job understands it, which may have been started elsewhere; empty if none is named. */
    static String directory(String named) {
        if (named == null) {
            return "";
        }
        return named.startsWith("file:")
                ? named
                : Path.of(named).toAbsolutePath().toString();
    }
}
