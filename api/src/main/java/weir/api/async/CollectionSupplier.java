package weir.api.async;

import java.util.Collection;

/** Makes the results of a request at the moment they are emitted. */
@FunctionalInterface
public interface CollectionSupplier<OUT> {
    Collection<OUT> get() throws Exception;
}
