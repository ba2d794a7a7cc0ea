package weir.api.process;

import java.util.Collection;
import java.util.Optional;

/** One external resource, such as a GPU, that a task may use. */
public interface ExternalResourceInfo {
    Optional<String> getProperty(String key);

    Collection<String> getKeys();
}
