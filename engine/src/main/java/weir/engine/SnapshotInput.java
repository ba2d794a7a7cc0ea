package weir.engine;

import java.io.IOException;
import java.util.List;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.spi.StateInput;

/** Snapshots of one operator that never left memory, as its next tasks see them. */
public final class SnapshotInput implements StateInput {
    private final List<OperatorSnapshot> tasks;

    /** One snapshot for each task that ran the operator, in the order of their indexes. */
    public SnapshotInput(List<OperatorSnapshot> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public long checkpointId() {
        return tasks.get(0).checkpointId();
    }

    @Override
    public int parallelism() {
        return tasks.size();
    }

    @Override
    public void read(String section, Reader reader) throws IOException {
        for (OperatorSnapshot task : tasks) {
            DataOutputSerializer bytes = task.sections().get(section);
            if (bytes != null) {
                reader.read(task.origin().task(), new DataInputDeserializer(bytes.getCopyOfBuffer()));
            }
        }
    }
}
