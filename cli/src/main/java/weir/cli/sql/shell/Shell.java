package weir.cli.sql.shell;

import java.io.IOException;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import weir.base.Platform;
import weir.base.WeirException;
import weir.cli.sql.script.Conversation;
import weir.cli.sql.script.Source;

/** Asks a person for statements, with history, completion and colours, until they have enough. Ctrl-C ends a query and not the shell. */
public final class Shell {
    private static final String PROMPT = "weir> ";
    private static final String GOES_ON = "   -> ";
    private static final int SLOW_MILLIS = 50;

    private final Conversation conversation;
    private final Platform platform;
    private final DotCommands commands;

    /** Reads a file of statements. */
    @FunctionalInterface
    public interface Files {
        Source read(String path) throws IOException;
    }

    public Shell(Conversation conversation, Platform platform, Files files) {
        this.conversation = conversation;
        this.platform = platform;
        this.commands = new DotCommands(conversation, files);
    }

    /** Talks until the person leaves; returns the exit code. */
    public int run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = reader(terminal);
            terminal.handle(Terminal.Signal.INT, signal -> conversation.cancel());
            LiveScreen screen = new LiveScreen(conversation, platform, terminal);
            conversation.screen(screen::show);
            conversation.late().advice(".late shows the last ones.");
            terminal.writer().println("Weir SQL. Statements end with a semicolon; .help tells the rest.");
            talk(reader);
            return commands.exitCode();
        }
    }

    private LineReader reader(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("weir")
                .parser(new StatementParser())
                .highlighter(new SqlHighlighter())
                .completer(new SqlCompleter(conversation.session()))
                .variable(LineReader.HISTORY_FILE, historyFile())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, GOES_ON)
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
    }

    private static String historyFile() {
        String state = System.getenv("XDG_STATE_HOME");
        String directory = state == null || state.isEmpty() ? System.getProperty("user.home") + "/.local/state" : state;
        return directory + "/weir/sql_history";
    }

    private void talk(LineReader reader) {
        boolean interrupted = false;
        while (!commands.isOver()) {
            try {
                execute(reader.readLine(PROMPT).strip());
                interrupted = false;
            } catch (UserInterruptException ctrlC) {
                if (interrupted && ctrlC.getPartialLine().isBlank()) {
                    return;
                }
                interrupted = ctrlC.getPartialLine().isBlank();
                if (interrupted) {
                    conversation.terminal().note("Ctrl-C once more, or .exit, leaves.");
                }
            } catch (EndOfFileException ctrlD) {
                return;
            }
        }
    }

    private void execute(String text) {
        String word = text.replaceAll("[;\\s]+$", "").toLowerCase(Locale.ROOT);
        long began = platform.clock().nanoTime();
        try {
            if (text.startsWith(".")) {
                commands.run(text);
            } else if (!commands.runWord(word)) {
                run(text);
            }
        } catch (IOException | WeirException failure) {
            conversation.terminal().error(failure.getMessage());
        }
        tellTime(began);
    }

    private void run(String text) {
        if (text.endsWith("&")) {
            conversation.runDetached(new Source("", text.substring(0, text.length() - 1)));
        } else {
            conversation.run(new Source("", text));
        }
    }

    private void tellTime(long began) {
        long millis = (platform.clock().nanoTime() - began) / 1_000_000;
        if (commands.timesStatements() && millis >= SLOW_MILLIS) {
            conversation.terminal().note(millis < 10_000 ? millis + " ms" : millis / 1_000 + " s");
        }
    }
}
