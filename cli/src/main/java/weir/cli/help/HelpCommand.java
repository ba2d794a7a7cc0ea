package weir.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.line.HelpText;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;

/** {@code weir help}: explains a command or topic, or gives an overview. */
public final class HelpCommand implements Command {
    private static final String DETAILS = """
            Explains a command or a topic; without either, lists them.
            Topics: environment, exit-codes, output.
            """;

    private final List<String> commands;
    private final Supplier<List<Verb>> verbs;

    /** {@code commands} are the names of {@code verbs}, this one among them. */
    public HelpCommand(List<String> commands, Supplier<List<Verb>> verbs) {
        this.commands = commands;
        this.verbs = verbs;
    }

    @Override
    public Verb verb() {
        List<String> words = new ArrayList<>(Topics.all().keySet());
        words.addAll(commands);
        return new Verb(
                "help", "explain a command or topic", DETAILS, Operands.oneOf("[COMMAND|TOPIC]", words), List.of());
    }

    @Override
    public int run(Line line, Terminal terminal) {
        terminal.out().print(page(line.operand()));
        return ExitCode.OK;
    }

    /** What {@code weir} without a command answers. */
    public String overview() {
        return """
                Usage: weir COMMAND [OPTION]...

                Weir processes streams: event time, windows, keyed state, timers.

                Commands:
                """
                + HelpText.list(verbs.get())
                + """

                Topics:
                """
                + "  " + String.join(", ", Topics.all().keySet()) + "\n"
                + """

                weir help COMMAND explains one of them, weir --version tells the version.
                """;
    }

    private String page(String about) {
        if (about == null) {
            return overview();
        }
        for (Verb verb : verbs.get()) {
            if (verb.name().equals(about)) {
                return HelpText.of(verb);
            }
        }
        return Topics.all().get(about);
    }
}
