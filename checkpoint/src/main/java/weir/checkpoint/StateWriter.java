package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import weir.engine.OperatorSnapshot;
import weir.serializers.DataOutputSerializer;
import weir.spi.PagedState;

/** Brings the state of tasks to the disk, away from the threads that process records. */
public final class StateWriter extends Actor {
    /** The state of one operator in one task, now that it is durable. */
    record Written(OperatorSnapshot.Origin origin, Manifest.TaskState state) {}

    /**
     * What is to be written.
     *
     * @param file its name within the directory
     * @param base pages that a complete checkpoint has already
     */
    record Order(SnapshotDirectory directory, String file, List<OperatorSnapshot> snapshots, KnownPages base) {}

    StateWriter() {
        super("weir-state-writer");
    }

    /**
     * Writes the snapshots of one task into a file of its own and then tells {@code whenDone} what is where, or why it failed;
     * on this actor's thread.
     */
    void write(Order order, BiConsumer<List<Written>, IOException> whenDone) {
        tell(() -> {
            List<Written> written = null;
            IOException failure = null;
            try {
                written = writeAndRelease(order);
            } catch (IOException e) {
                failure = e;
            }
            whenDone.accept(written, failure);
        });
    }

    private static List<Written> writeAndRelease(Order order) throws IOException {
        try {
            return writeNow(order);
        } finally {
            for (OperatorSnapshot snapshot : order.snapshots()) {
                snapshot.release();
            }
        }
    }

    private static List<Written> writeNow(Order order) throws IOException {
        List<Written> written = new ArrayList<>();
        try (StateFile file = new StateFile(order.directory(), order.file())) {
            for (OperatorSnapshot snapshot : order.snapshots()) {
                List<Manifest.Section> sections = new ArrayList<>();
                for (Map.Entry<String, DataOutputSerializer> entry :
                        snapshot.sections().entrySet()) {
                    List<Manifest.Page> pages = writePages(snapshot, entry.getKey(), order.base(), file);
                    sections.add(file.section(entry.getKey(), entry.getValue(), pages));
                }
                written.add(new Written(
                        snapshot.origin(),
                        new Manifest.TaskState(snapshot.origin().task(), snapshot.isFinished(), sections)));
            }
            file.sync();
        }
        return written;
    }

    /** Writes the pages that have changed, and refers to the others. */
    private static List<Manifest.Page> writePages(
            OperatorSnapshot snapshot, String section, KnownPages base, StateFile file) throws IOException {
        PagedState state = snapshot.pages(section);
        List<Manifest.Page> pages = new ArrayList<>();
        DataOutputSerializer bytes = new DataOutputSerializer(1024);
        for (int page = 0; state != null && page < state.count(); page++) {
            long version = state.version(page);
            Manifest.Page known = base.find(snapshot.origin(), section, page, version);
            if (known != null) {
                state.skip(page);
                pages.add(known);
            } else if (version != 0) {
                bytes.clear();
                state.write(page, bytes);
                pages.add(file.page(page, version, bytes));
            }
        }
        return pages;
    }
}
