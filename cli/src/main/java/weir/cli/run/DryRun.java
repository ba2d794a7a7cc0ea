package weir.cli.run;

import java.util.List;
import weir.checkpoint.RestorePlan;
import weir.cli.command.ExitCode;
import weir.cli.program.Program;
import weir.cli.terminal.Table;
import weir.cli.terminal.Terminal;
import weir.embedded.EmbeddedLauncher;
import weir.job.InstalledLauncher;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.job.RunningJob;

/** Runs a program up to its first job and tells what would become of the state that the job starts from. */
final class DryRun implements JobLauncher {
    private final Program program;
    private final RunSettings settings;
    private final Terminal terminal;
    private RestorePlan plan;

    /** Ends the program in the place of its first job. */
    private static final class EndOfProgram extends Error {
        private static final long serialVersionUID = 1L;

        EndOfProgram() {
            super("The program ends here, because its job is only looked at.", null, false, false);
        }
    }

    DryRun(Program program, RunSettings settings, Terminal terminal) {
        this.program = program;
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Returns {@link ExitCode#OK} if the job could start from what it names. */
    int run(List<String> arguments) {
        InstalledLauncher.install(this, settings.settings());
        Throwable failure = null;
        try {
            program.run(arguments);
        } catch (Throwable end) {
            failure = end;
        }
        if (plan != null) {
            tell();
            return plan.isPossible() ? ExitCode.OK : ExitCode.FAILED;
        }
        terminal.error(
                failure == null
                        ? "The program has started no job, so there is no state to look at."
                        : FailureText.sentence(failure, program.mainClass()));
        return ExitCode.FAILED;
    }

    @Override
    public RunningJob launch(Job job, ClassLoader userClassLoader) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(userClassLoader);
        try {
            plan = EmbeddedLauncher.restorePlan(job);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        throw new EndOfProgram();
    }

    private void tell() {
        Table table = new Table("OPERATOR", "STATE", "FATE", "WHY");
        for (RestorePlan.Item item : plan.items()) {
            List<String> details = item.details().isEmpty() ? List.of("") : item.details();
            table.add(item.operator(), item.state(), item.fate().toString(), details.get(0));
            details.stream().skip(1).forEach(detail -> table.add("", "", "", detail));
        }
        table.print(terminal.out());
        terminal.note(
                plan.isPossible()
                        ? "The job can start from " + plan.path() + "."
                        : "The job cannot start from " + plan.path() + ".");
    }
}
