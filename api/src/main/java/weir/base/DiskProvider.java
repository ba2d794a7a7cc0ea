package weir.base;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Brings the files of one sort of place under the interface of {@link Disk}; found on the class path by the service loader. */
public interface DiskProvider {
    /** What paths there begin with, before {@code ://}. */
    String scheme();

    /** Files as the settings say; nothing is asked of the place before the first file is. */
    Disk open(DiskSettings settings);

    /** The provider for paths with {@code scheme}; null where there is none. */
    static DiskProvider of(String scheme) {
        return Found.BY_SCHEME.get(scheme);
    }

    /** What the class path had when somebody first asked. */
    final class Found {
        private static final Map<String, DiskProvider> BY_SCHEME = find();

        private Found() {}

        private static Map<String, DiskProvider> find() {
            Map<String, DiskProvider> found = new TreeMap<>();
            ServiceLoader.load(DiskProvider.class, DiskProvider.class.getClassLoader())
                    .forEach(provider -> found.put(provider.scheme(), provider));
            return found;
        }
    }
}
