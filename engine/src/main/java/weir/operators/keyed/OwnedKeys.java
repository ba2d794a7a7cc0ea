package weir.operators.keyed;

import java.util.function.Predicate;
import weir.job.KeyGroups;
import weir.spi.OperatorContext;

/** The keys that belong to one task: what it takes from a snapshot that other tasks take from as well. */
public record OwnedKeys(OperatorContext.Slice slice) implements Predicate<Object> {
    @Override
    public boolean test(Object key) {
        int group = KeyGroups.group(key, slice.maxParallelism());
        return KeyGroups.task(group, slice.parallelism(), slice.maxParallelism()) == slice.index();
    }
}
