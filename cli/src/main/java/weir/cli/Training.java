package weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import weir.base.Disk;
import weir.base.Platform;
import weir.cli.terminal.Terminal;

/**
 * Goes once through what most runs do, so that the JVM can archive the classes that it loads: help, then compiling and
 * running a small job. The launcher starts it, and nothing that it writes is looked at.
 */
final class Training {
    private static final int COLUMNS = 80;

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Platform platform = Platform.system();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
        Terminal terminal = new Terminal(nowhere, nowhere, false, false, COLUMNS);
        Weir weir = new Weir(platform, terminal, System::exit);
        weir.run("help", "run");
        System.exit(weir.run("run", "-p", "2", "-v", sample(platform.disk())));
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
