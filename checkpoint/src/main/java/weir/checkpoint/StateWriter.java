package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import weir.base.Disk;
import weir.engine.OperatorSnapshot;
import weir.serializers.DataOutputSerializer;

/** Brings the state of tasks to the disk, away from the threads that process records. */
public final class StateWriter extends Actor {
    /** The state of one operator in one task, now that it is durable. */
    record Written(OperatorSnapshot.Origin origin, Manifest.TaskState state) {}

    StateWriter() {
        super("weir-state-writer");
    }

    /**
     * Writes the snapshots of one task into a file of its own and then tells {@code whenDone} what is where, or why it failed;
     * on this actor's thread.
     */
    void write(
            SnapshotDirectory directory,
            String file,
            List<OperatorSnapshot> snapshots,
            BiConsumer<List<Written>, IOException> whenDone) {
        tell(() -> {
            List<Written> written = null;
            IOException failure = null;
            try {
                written = writeNow(directory, file, snapshots);
            } catch (IOException e) {
                failure = e;
            }
            whenDone.accept(written, failure);
        });
    }

    private static List<Written> writeNow(SnapshotDirectory directory, String file, List<OperatorSnapshot> snapshots)
            throws IOException {
        List<Written> written = new ArrayList<>();
        long offset = 0;
        try (Disk.Writer writer = directory.create(file)) {
            for (OperatorSnapshot snapshot : snapshots) {
                List<Manifest.Section> sections = new ArrayList<>();
                for (Map.Entry<String, DataOutputSerializer> entry :
                        snapshot.sections().entrySet()) {
                    Manifest.Section section = write(entry.getKey(), entry.getValue(), file, offset, writer);
                    offset += section.length();
                    sections.add(section);
                }
                written.add(new Written(
                        snapshot.origin(),
                        new Manifest.TaskState(snapshot.origin().task(), snapshot.isFinished(), sections)));
            }
            writer.sync();
        }
        return written;
    }

    private static Manifest.Section write(
            String name, DataOutputSerializer bytes, String file, long offset, Disk.Writer writer) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(bytes.getSharedBuffer(), 0, bytes.length());
        writer.write(bytes.getSharedBuffer(), 0, bytes.length());
        return new Manifest.Section(name, file, offset, bytes.length(), crc.getValue());
    }
}
