package weir.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import weir.base.Invariants;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.spi.PagedState;
import weir.spi.StateOutput;

/** What one operator put into a checkpoint in one task, or in the part that its tasks share. */
public final class OperatorSnapshot implements StateOutput {
    private static final int FIRST_BYTES = 64;

    /**
     * Whose state it is.
     *
     * @param id the operator's stable identity
     * @param name what plans and messages call it
     * @param task the index of the task, or {@link weir.spi.StateInput#SHARED}
     * @param parallelism how many tasks run the operator
     * @param maxParallelism how many key groups its keys are cut into
     */
    public record Origin(String id, String name, int task, int parallelism, int maxParallelism) {}

    private final Origin origin;
    private final long checkpointId;
    private final long timestampMillis;
    private final Map<String, DataOutputSerializer> sections = new LinkedHashMap<>();
    private final Map<String, PagedState> paged = new HashMap<>();
    private final Map<String, SortedMap<Integer, byte[]>> written = new HashMap<>();
    private final boolean mayHoldFiles;
    private boolean finished;

    /** A snapshot that has everything in the form that is written down for all. */
    public OperatorSnapshot(Origin origin, long checkpointId, long timestampMillis) {
        this(origin, checkpointId, timestampMillis, false);
    }

    public OperatorSnapshot(Origin origin, long checkpointId, long timestampMillis, boolean mayHoldFiles) {
        this.origin = origin;
        this.mayHoldFiles = mayHoldFiles;
        this.checkpointId = checkpointId;
        this.timestampMillis = timestampMillis;
    }

    public Origin origin() {
        return origin;
    }

    @Override
    public long checkpointId() {
        return checkpointId;
    }

    @Override
    public long timestampMillis() {
        return timestampMillis;
    }

    @Override
    public DataOutputView section(String name) {
        DataOutputSerializer section = new DataOutputSerializer(FIRST_BYTES);
        Invariants.check(sections.put(name, section) == null, "a section is written once");
        return section;
    }

    @Override
    public boolean mayHoldFiles() {
        return mayHoldFiles;
    }

    @Override
    public void pages(String section, PagedState pages) {
        paged.put(section, pages);
    }

    /** The pages that belong to a section; null where it has none. */
    public PagedState pages(String section) {
        return paged.get(section);
    }

    /** The bytes of the pages of a section by their numbers; written when first asked for, since they can be written only once. */
    SortedMap<Integer, byte[]> writtenPages(String section) {
        return written.computeIfAbsent(section, missing -> {
            SortedMap<Integer, byte[]> bytes = new TreeMap<>();
            PagedState pages = paged.get(section);
            for (int page = 0; pages != null && page < pages.count(); page++) {
                if (pages.version(page) != 0) {
                    bytes.put(page, write(pages, page));
                }
            }
            return bytes;
        });
    }

    private static byte[] write(PagedState pages, int page) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(FIRST_BYTES);
            pages.write(page, target);
            return target.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up what is kept for pages, written or not. */
    public void release() throws IOException {
        for (PagedState pages : paged.values()) {
            pages.close();
        }
    }

    /** The bytes of each section, in the order they were begun. */
    public Map<String, DataOutputSerializer> sections() {
        return sections;
    }

    /** True if the operator had done all its work: it has seen the end of its input and finished. */
    public boolean isFinished() {
        return finished;
    }

    void markFinished() {
        finished = true;
    }
}
