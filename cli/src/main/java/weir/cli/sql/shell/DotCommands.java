package weir.cli.sql.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.cli.sql.script.Conversation;
import weir.cli.sql.script.Source;
import weir.cli.sql.show.Layout;
import weir.cli.sql.show.Style;
import weir.sql.session.RunningJob;

/** What begins with a dot is for the shell, not for SQL. */
final class DotCommands {
    private static final Map<String, String> HELP = new TreeMap<>(Map.ofEntries(
            Map.entry(".help", "tell this"),
            Map.entry(".tables", "list tables and views"),
            Map.entry(".databases", "list databases"),
            Map.entry(".schema NAME", "show the statement that makes a table"),
            Map.entry(".mode LAYOUT", "show results as box, json, csv or markdown"),
            Map.entry(".headers on|off", "show the names of columns in boxes and CSV, or not"),
            Map.entry(".nullvalue [TEXT]", "show NULL as a text, or as the layout has it"),
            Map.entry(".log [FILE]", "write statements, and what is said of them, to a new file too, or no more"),
            Map.entry(".attach NAME", "wait for such a job; Ctrl-C leaves it running"),
            Map.entry(".changes on|off", "show every change of a result, or what it comes to"),
            Map.entry(".maxrows N", "show at most N rows of a result"),
            Map.entry(".timer on|off", "tell how long statements take"),
            Map.entry(".read FILE", "run the statements of a file"),
            Map.entry(".jobs", "list the jobs that INSERT has started; behind \"INSERT … ; &\" nobody waits"),
            Map.entry(".late", "show the last rows that came too late"),
            Map.entry(".cancel NAME", "end such a job"),
            Map.entry(".output [FILE]", "write results to a new file from now on, or show them again"),
            Map.entry(".once FILE", "write the next result to a new file"),
            Map.entry(".echo TEXT", "print a text"),
            Map.entry(".exit [CODE]", "leave; so do Ctrl-D, QUIT and EXIT")));
    private static final List<String> WORDS = List.of("quit", "exit", "help", "clear");

    private final Conversation conversation;
    private final Shell.Files files;
    private boolean over;
    private boolean timer = true;
    private int exitCode;

    DotCommands(Conversation conversation, Shell.Files files) {
        this.conversation = conversation;
        this.files = files;
    }

    static boolean isWord(String text) {
        return WORDS.contains(text.replaceAll("[;\\s]+$", "").toLowerCase(Locale.ROOT));
    }

    boolean isOver() {
        return over;
    }

    int exitCode() {
        return exitCode;
    }

    boolean timesStatements() {
        return timer;
    }

    /** Runs QUIT, HELP and the like; false if it is none of them. */
    boolean runWord(String word) {
        switch (word) {
            case "quit", "exit" -> over = true;
            case "help" -> help();
            case "clear" -> print("\033[H\033[2J");
            default -> {
                return word.isEmpty();
            }
        }
        return true;
    }

    void run(String text) throws IOException {
        String[] words = text.strip().split("\\s+", 2);
        String operand = words.length > 1 ? words[1].replaceAll(";$", "").strip() : "";
        switch (words[0]) {
            case ".help" -> help();
            case ".tables" -> sql("SHOW TABLES");
            case ".databases" -> sql("SHOW DATABASES");
            case ".schema" -> schema(operand);
            case ".mode" -> mode(operand);
            case ".changes" -> conversation.settings(conversation.settings().changelog(isOn(operand)));
            case ".maxrows" -> conversation.settings(conversation.settings().limit(number(operand)));
            case ".headers" -> style(style().headers(isOn(operand)));
            case ".nullvalue" -> style(style().nullText(operand.isEmpty() ? null : operand));
            case ".timer" -> timer = isOn(operand);
            case ".read" -> conversation.run(files.read(required(operand, ".read FILE")));
            case ".jobs" -> conversation.jobs().forEach(job -> print(job.name()));
            case ".late" -> conversation.late().lines(conversation.zone()).forEach(this::print);
            case ".attach" -> conversation.attach(job(operand));
            case ".cancel" -> cancel(operand);
            case ".log" -> conversation.log(operand.isEmpty() || operand.equals("off") ? null : operand);
            case ".output" ->
                conversation.output(operand.isEmpty() || operand.equals("stdout") ? null : operand, false);
            case ".once" -> conversation.output(required(operand, ".once FILE"), true);
            case ".echo" -> print(operand);
            case ".exit", ".quit" -> exit(operand);
            default ->
                throw new WeirException(
                        "The shell has no command '" + words[0] + "'." + Nearest.hint(words[0], names()));
        }
    }

    /** The commands without their operands. */
    static List<String> names() {
        return HELP.keySet().stream().map(usage -> usage.split(" ", 2)[0]).toList();
    }

    private void help() {
        HELP.forEach((usage, what) -> print(String.format(Locale.ROOT, "  %-18s %s", usage, what)));
        print("Statements end with a semicolon: SHOW TABLES; DESCRIBE t; EXPLAIN SELECT …; SET 'key' = 'value';");
    }

    private void print(String text) {
        conversation.terminal().out().println(text);
    }

    private void sql(String statement) {
        conversation.run(new Source("", statement));
    }

    private void schema(String name) {
        sql("SHOW CREATE TABLE " + required(name, ".schema NAME"));
    }

    private void mode(String name) {
        Layout layout = Layout.named(name)
                .orElseThrow(() -> new WeirException(
                        "There is no layout '" + name + "': .mode takes box, json, csv or markdown."));
        style(style().in(layout));
    }

    private Style style() {
        return conversation.settings().style();
    }

    private void style(Style other) {
        conversation.settings(conversation.settings().in(other));
    }

    private static boolean isOn(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "on", "true", "1" -> true;
            case "off", "false", "0" -> false;
            default -> throw new WeirException("'" + word + "' is neither on nor off.");
        };
    }

    private static long number(String word) {
        if (!word.matches("[1-9]\\d{0,17}")) {
            throw new WeirException("'" + word + "' is no number of rows.");
        }
        return Long.parseLong(word);
    }

    private static String required(String operand, String usage) {
        if (operand.isEmpty()) {
            throw new WeirException("Write " + usage + ".");
        }
        return operand;
    }

    private RunningJob job(String name) {
        return conversation.jobs().stream()
                .filter(running -> running.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WeirException("No job '" + name + "' runs here."
                        + Nearest.hint(
                                name,
                                conversation.jobs().stream()
                                        .map(RunningJob::name)
                                        .toList())));
    }

    private void cancel(String name) {
        RunningJob job = job(name);
        job.cancel();
        conversation.jobs().remove(job);
    }

    private void exit(String code) {
        exitCode = code.matches("\\d{1,3}") ? Integer.parseInt(code) : 0;
        over = true;
    }
}
