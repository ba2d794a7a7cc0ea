package weir.operators.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.operators.basic.FunctionLife;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.spi.PagedState;
import weir.spi.StateOutput;

/** The state of a source function at the moment its lock was got, until the task comes to that point in its rows. */
final class FunctionCut implements StateOutput {
    private static final int FIRST_BYTES = 64;

    private final FunctionLife life;
    private final long checkpointId;
    private final long timestampMillis;
    private final Map<String, DataOutputSerializer> sections = new LinkedHashMap<>();
    private Throwable failure;

    FunctionCut(FunctionLife life, long checkpointId, long timestampMillis) {
        this.life = life;
        this.checkpointId = checkpointId;
        this.timestampMillis = timestampMillis;
    }

    /** Writes the state; what goes wrong is told by {@link #copyTo}. */
    void take() {
        try {
            life.snapshot(this);
        } catch (Exception | LinkageError e) {
            failure = e;
        }
    }

    void copyTo(StateOutput target) throws IOException {
        if (failure != null) {
            throw new IOException("The source's function could not write its state: " + failure.getMessage(), failure);
        }
        for (Map.Entry<String, DataOutputSerializer> section : sections.entrySet()) {
            target.section(section.getKey()).write(section.getValue().getCopyOfBuffer());
        }
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
    public void pages(String section, PagedState pages) {
        throw new IllegalStateException("The function of a source has no keys, so it has no state in pages.");
    }

    @Override
    public DataOutputView section(String name) {
        return sections.computeIfAbsent(name, missing -> new DataOutputSerializer(FIRST_BYTES));
    }
}
