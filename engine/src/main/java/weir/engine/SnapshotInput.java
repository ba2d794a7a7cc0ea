package weir.engine;

import java.util.List;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
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
    public List<Part> parts(String section) {
        return tasks.stream()
                .filter(task -> task.sections().containsKey(section))
                .<Part>map(task -> new MemoryPart(task, section))
                .toList();
    }

    private record MemoryPart(OperatorSnapshot snapshot, String section) implements Part {
        @Override
        public int task() {
            return snapshot.origin().task();
        }

        @Override
        public DataInputView open() {
            DataOutputSerializer bytes = snapshot.sections().get(section);
            DataInputDeserializer source = new DataInputDeserializer(bytes.getCopyOfBuffer());
            source.describedBy(bytes.described());
            return source;
        }

        @Override
        public List<Page> pages() {
            return snapshot.writtenPages(section).entrySet().stream()
                    .<Page>map(page -> new MemoryPage(page.getKey(), page.getValue()))
                    .toList();
        }
    }

    private record MemoryPage(int number, byte[] bytes) implements Page {
        @Override
        public DataInputDeserializer open() {
            return new DataInputDeserializer(bytes);
        }
    }
}
