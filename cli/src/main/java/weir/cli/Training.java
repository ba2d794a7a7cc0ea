package weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import weir.base.Disk;
import weir.base.Platform;
import weir.cli.terminal.Terminal;

/**
 * Goes once through what most runs of a command do, so that the JVM can archive the classes that it loads: help, then
 * compiling and running a small job, or for {@code sql} a query. The launcher starts it, with the command to train
 * for, and nothing that it writes is looked at.
 */
final class Training {
    private static final int COLUMNS = 80;
    private static final String SAMPLE_QUERIES = """
            CREATE TEMPORARY VIEW orders (id, item, price) AS VALUES (1, 'tea', 1.5), (2, 'bread', 2.25), (3, 'tea', 1.75);
            SELECT UPPER(item) AS item, COUNT(*) AS orders, SUM(price) AS total FROM orders WHERE id < 3 GROUP BY item;
            SELECT 1;
            """;

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Platform platform = Platform.system();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
        Terminal terminal = new Terminal(nowhere, nowhere, false, false, COLUMNS);
        Weir weir = new Weir(platform, terminal, System::exit);
        boolean sql = arguments.length > 0 && arguments[0].equals("sql");
        weir.run("help", sql ? "sql" : "run");
        System.exit(
                sql
                        ? weir.run("sql", "-c", SAMPLE_QUERIES)
                        : weir.run("run", "-p", "2", "-v", sample(platform.disk())));
    }

    /** Puts the sample where it can be compiled. */
    private static String sample(Disk disk) throws IOException {
        String path = System.getProperty("weir.cache") + "/Sample.java";
        disk.delete(path);
        try (InputStream source = Training.class.getResourceAsStream("training/Sample.txt");
                Disk.Writer copy = disk.create(path)) {
            byte[] text = source.readAllBytes();
            copy.write(text, 0, text.length);
        }
        return path;
    }
}
