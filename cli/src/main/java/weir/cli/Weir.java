package weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import weir.base.Nearest;
import weir.base.Platform;
import weir.base.WeirException;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.completion.CompletionCommand;
import weir.cli.control.ControlClient;
import weir.cli.control.ControlDirectory;
import weir.cli.doctor.DoctorCommand;
import weir.cli.functions.FunctionsCommand;
import weir.cli.help.HelpCommand;
import weir.cli.jobs.CancelCommand;
import weir.cli.jobs.ListCommand;
import weir.cli.jobs.SavepointCommand;
import weir.cli.jobs.StopCommand;
import weir.cli.line.HelpText;
import weir.cli.line.Line;
import weir.cli.line.LineParser;
import weir.cli.line.UsageException;
import weir.cli.line.Verb;
import weir.cli.run.ConfigFile;
import weir.cli.run.RunCommand;
import weir.cli.sql.SqlCommand;
import weir.cli.state.StateCommand;
import weir.cli.terminal.ColorWhen;
import weir.cli.terminal.Terminal;

/** Finds the command that the first word means, runs it, and tells what goes wrong in a sentence. */
final class Weir {
    private static final List<String> COMMANDS = List.of(
            "run", "sql", "list", "savepoint", "stop", "cancel", "state", "functions", "doctor", "completion", "help");

    private final Platform platform;
    private final Terminal terminal;
    private final IntConsumer exit;

    Weir(Platform platform, Terminal terminal, IntConsumer exit) {
        this.platform = platform;
        this.terminal = terminal;
        this.exit = exit;
    }

    /** Does what {@code arguments} say and returns the exit code. */
    int run(String... arguments) {
        try {
            return dispatch(Arrays.asList(arguments));
        } catch (UsageException e) {
            terminal.error(e.getMessage());
            return ExitCode.USAGE;
        } catch (WeirException e) {
            terminal.error(e.getMessage());
            return ExitCode.FAILED;
        } catch (Exception e) {
            terminal.error("Weir itself failed; please report this: " + e);
            e.printStackTrace(terminal.err());
            return ExitCode.FAILED;
        }
    }

    private int dispatch(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            terminal.err().print(help().overview());
            return ExitCode.USAGE;
        }
        String word = arguments.get(0);
        return switch (word) {
            case "-h", "--help" -> print(help().overview());
            case "-V", "--version", "version" -> print(version() + "\n");
            default -> run(command(word), arguments.subList(1, arguments.size()));
        };
    }

    private int run(Command command, List<String> words) throws Exception {
        Line line = LineParser.parse(command.verb(), words);
        if (line.has("--help")) {
            return print(HelpText.of(command.verb()));
        }
        return command.run(line, terminal.withColor(ColorWhen.parse(line.value("--color", "auto"))));
    }

    private int print(String text) {
        terminal.out().print(text);
        return ExitCode.OK;
    }

    private Command command(String name) {
        return switch (name) {
            case "run" -> new RunCommand(platform, cacheDirectory(), exit);
            case "sql" -> new SqlCommand(platform);
            case "list" -> new ListCommand(control(), platform.clock());
            case "savepoint" -> new SavepointCommand(control());
            case "stop" -> new StopCommand(control());
            case "cancel" -> new CancelCommand(control());
            case "state" -> new StateCommand(ConfigFile.disks(platform.disk(), System.getenv()));
            case "functions" -> new FunctionsCommand();
            case "doctor" -> new DoctorCommand(platform, version(), cacheDirectory());
            case "completion" -> new CompletionCommand(this::verbs);
            case "help" -> help();
            default -> throw new UsageException("'" + name + "' is no command of weir." + hint(name));
        };
    }

    /** Somebody who names a file first means to run it. */
    private static String hint(String name) {
        if (name.endsWith(".jar") || name.endsWith(".java")) {
            return " Did you mean 'weir run " + name + "'?";
        }
        if (name.endsWith(".sql")) {
            return " Did you mean 'weir sql " + name + "'?";
        }
        String near = Nearest.hint(name, COMMANDS);
        return near.isEmpty() ? " It has these: " + String.join(", ", COMMANDS) + "." : near;
    }

    private HelpCommand help() {
        return new HelpCommand(COMMANDS, this::verbs);
    }

    private List<Verb> verbs() {
        List<Verb> verbs = new ArrayList<>();
        COMMANDS.forEach(name -> verbs.add(command(name).verb()));
        return verbs;
    }

    private ControlClient control() {
        return new ControlClient(ControlDirectory.ofUser(), platform.clock(), platform.threads());
    }

    private static String cacheDirectory() {
        String given = System.getProperty("weir.cache");
        return given != null ? given : System.getProperty("user.home") + "/.cache/weir";
    }

    private static String version() {
        try (InputStream text = Weir.class.getResourceAsStream("version.txt")) {
            String number = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return "weir " + number + " (Java " + System.getProperty("java.version") + ")";
        } catch (IOException e) {
            throw new WeirException("The version of Weir cannot be read; build it again.", e);
        }
    }
}
