package weir.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import weir.base.Platform;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;

/** {@code weir doctor}: says whether this machine is ready to run jobs. */
public final class DoctorCommand implements Command {
    private static final String DETAILS = """
            Looks at the Java in use, its memory and compiler, the archive that makes starts
            fast, the directories that are written to, and the dashboard's port. Every line is
            ok, warn (it runs, with less than it could have) or fail, and says what to do.

            The exit code is 1 if anything fails.
            """;

    private static final Verb VERB = new Verb(
            "doctor",
            "see whether this machine is ready to run jobs",
            DETAILS,
            Operands.NONE,
            List.of(Option.flag("write the findings as JSON", "--json")));

    private final Platform platform;
    private final String version;
    private final String cacheDirectory;

    public DoctorCommand(Platform platform, String version, String cacheDirectory) {
        this.platform = platform;
        this.version = version;
        this.cacheDirectory = cacheDirectory;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("Weir", version));
        findings.addAll(JvmChecks.all());
        findings.addAll(new MachineChecks(platform, cacheDirectory).all());
        if (line.has("--json")) {
            terminal.out().println(FindingsText.json(findings));
        } else {
            FindingsText.print(findings, terminal);
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.FAIL);
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }
}
