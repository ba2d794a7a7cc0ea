package weir.api.source;

import java.util.List;
import java.util.Map;

/** Splits handed out in one go: which reader (by subtask index) gets which. */
public record SplitsAssignment<SplitT extends SourceSplit>(Map<Integer, List<SplitT>> assignment) {
    public SplitsAssignment(SplitT split, int subtask) {
        this(Map.of(subtask, List.of(split)));
    }
}
