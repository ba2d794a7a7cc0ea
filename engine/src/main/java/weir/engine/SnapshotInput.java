package weir.engine;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.spi.PagedState;
import weir.spi.StateInput;

/** Snapshots of one operator that never left memory, as its next tasks see them. */
public final class SnapshotInput implements StateInput {
    private static final int FIRST_BYTES = 1024;

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
            PagedState pages = snapshot.pages(section);
            int count = pages == null ? 0 : pages.count();
            return IntStream.range(0, count)
                    .filter(page -> pages.version(page) != 0)
                    .<Page>mapToObj(page -> new MemoryPage(pages, page))
                    .toList();
        }
    }

    private record MemoryPage(PagedState pages, int number) implements Page {
        @Override
        public DataInputView open() throws IOException {
            DataOutputSerializer bytes = new DataOutputSerializer(FIRST_BYTES);
            pages.write(number, bytes);
            return new DataInputDeserializer(bytes.getCopyOfBuffer());
        }
    }
}
