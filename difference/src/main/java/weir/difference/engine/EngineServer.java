package weir.difference.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An engine's side of its process: answers what comes on standard input until that ends. */
public final class EngineServer {
    private EngineServer() {}

    /** Serves {@code engine}; whatever it prints itself goes to standard error. */
    public static void serve(Engine engine) throws IOException {
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Wire wire = new Wire(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), answers);
        for (List<String> script = wire.question(); script != null; script = wire.question()) {
            wire.tell(engine.answer(script));
        }
        System.exit(0);
    }
}
