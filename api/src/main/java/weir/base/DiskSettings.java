package weir.base;

import java.util.Map;

/**
 * Settings by their keys, among them those of file systems, such as {@code s3.endpoint}. Some are secrets, so it never shows its
 * values.
 */
public record DiskSettings(Map<String, String> values) {
    public static final DiskSettings NONE = new DiskSettings(Map.of());

    public DiskSettings {
        values = Map.copyOf(values);
    }

    /** The value of the first of {@code keys} that is set; null where none is. */
    public String get(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return values.size() + " settings";
    }
}
