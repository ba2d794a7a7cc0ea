package weir.cli.completion;

import java.util.List;
import java.util.function.Supplier;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.UsageException;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;

/** {@code weir completion}: writes the script for one shell. */
public final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private static final String DETAILS = """
            Writes a script that lets a shell complete weir's commands and options.

              bash:  source <(weir completion bash)
              zsh:   source <(weir completion zsh)
              fish:  weir completion fish | source
            """;

    private static final Verb VERB = new Verb(
            "completion",
            "write the completion script of a shell",
            DETAILS,
            Operands.oneOf("bash|zsh|fish", SHELLS),
            List.of());

    private final Supplier<List<Verb>> verbs;

    public CompletionCommand(Supplier<List<Verb>> verbs) {
        this.verbs = verbs;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) {
        if (line.operand() == null) {
            throw new UsageException("Name the shell: weir completion bash, zsh or fish.");
        }
        terminal.out().print(script(line.operand()));
        return ExitCode.OK;
    }

    private String script(String shell) {
        return switch (shell) {
            case "bash" -> CompletionScripts.bash(verbs.get());
            case "zsh" -> CompletionScripts.zsh(verbs.get());
            default -> CompletionScripts.fish(verbs.get());
        };
    }
}
