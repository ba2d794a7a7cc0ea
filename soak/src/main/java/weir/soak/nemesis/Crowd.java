package weir.soak.nemesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing but keep the processors busy: four for each processor. They end when this one does. */
final class Crowd implements AutoCloseable {
    private static final int TIMES_PROCESSORS = 4;

    private final List<Process> busy = new ArrayList<>();

    private Crowd() {}

    static Crowd of(boolean any) throws IOException {
        Crowd crowd = new Crowd();
        int count = any ? TIMES_PROCESSORS * Runtime.getRuntime().availableProcessors() : 0;
        for (int number = 0; number < count; number++) {
            crowd.busy.add(new ProcessBuilder("sh", "-c", "while kill -0 $PPID; do :; done").start());
        }
        return crowd;
    }

    boolean isThere() {
        return !busy.isEmpty();
    }

    @Override
    public void close() {
        busy.forEach(Process::destroyForcibly);
    }
}
