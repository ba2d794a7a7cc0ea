package weir.api.config;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import weir.base.Disk;
import weir.base.SystemDisk;

/**
 * A program's parameters, one value each, from its arguments, a properties file, a map or the Java system properties.
 * Of a parameter that is given several times the last value counts.
 */
public class ParameterTool extends AbstractParameterTool {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> data;

    private ParameterTool(Map<String, String> data) {
        this.data = data;
    }

    /**
     * Reads arguments such as {@code --input FILE -verbose}: a name with one or two dashes, then its value unless the
     * next name follows. Negative numbers are values.
     *
     * @throws IllegalArgumentException if a value stands where a name should
     */
    public static ParameterTool fromArgs(String[] args) {
        Map<String, String> data = new LinkedHashMap<>();
        ProgramArguments.parse(args).forEach((key, values) -> data.put(key, last(values)));
        return new ParameterTool(data);
    }

    static String last(List<String> values) {
        return values.isEmpty() ? NO_VALUE_KEY : values.get(values.size() - 1);
    }

    public static ParameterTool fromMap(Map<String, String> map) {
        return new ParameterTool(new LinkedHashMap<>(map));
    }

    public static ParameterTool fromSystemProperties() {
        return fromProperties(System.getProperties());
    }

    /** Reads a file of {@code name=value} lines, in UTF-8, by the rules of {@link Properties}. */
    public static ParameterTool fromPropertiesFile(String path) throws IOException {
        Disk disk = new SystemDisk();
        Disk.Entry found = disk.find(path);
        if (found == null || found.isDirectory()) {
            throw new IOException(
                    "There is no properties file '" + path + "'" + (found == null ? "." : "; that is a directory.")
                            + " Give the path of a file of name=value lines.");
        }
        return fromPropertiesFile(new ByteArrayInputStream(contents(disk, found)));
    }

    private static byte[] contents(Disk disk, Disk.Entry file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.sizeBytes())];
        try (Disk.Reader reader = disk.open(file.path(), 0)) {
            int filled = 0;
            int count = 0;
            while (filled < bytes.length && count >= 0) {
                count = reader.read(bytes, filled, bytes.length - filled);
                filled += Math.max(0, count);
            }
            return Arrays.copyOf(bytes, filled);
        }
    }

    public static ParameterTool fromPropertiesFile(File file) throws IOException {
        return fromPropertiesFile(file.getPath());
    }

    /** Reads {@code name=value} lines in UTF-8 and leaves the stream open. */
    public static ParameterTool fromPropertiesFile(InputStream inputStream) throws IOException {
        Properties properties = new Properties();
        Reader reader = new InputStreamReader(inputStream, StandardCharsets.UTF_8);
        properties.load(reader);
        return fromProperties(properties);
    }

    private static ParameterTool fromProperties(Properties properties) {
        Map<String, String> data = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> data.put(name, properties.getProperty(name)));
        return new ParameterTool(data);
    }

    @Override
    String valueOf(String key) {
        return data.get(key);
    }

    @Override
    Set<String> keys() {
        return data.keySet();
    }

    /** All parameters of both; where both have one, the other's value counts. */
    public ParameterTool mergeWith(ParameterTool other) {
        Map<String, String> merged = new LinkedHashMap<>(data);
        merged.putAll(other.data);
        return new ParameterTool(merged);
    }

    /** Writes the parameters as a properties file, replacing what was there. */
    public void createPropertiesFile(String pathToFile) throws IOException {
        createPropertiesFile(pathToFile, true);
    }

    /**
     * Writes the parameters as a properties file in UTF-8.
     *
     * @throws IOException if the file is there already and may not be replaced
     */
    public void createPropertiesFile(String pathToFile, boolean overwrite) throws IOException {
        Disk disk = new SystemDisk();
        if (overwrite) {
            disk.delete(pathToFile);
        } else if (disk.find(pathToFile) != null) {
            throw new IOException("The file '" + pathToFile + "' is there already; delete it or allow overwriting.");
        }
        byte[] lines = PropertiesText.format(data).getBytes(StandardCharsets.UTF_8);
        try (Disk.Writer writer = disk.create(pathToFile)) {
            writer.write(lines, 0, lines.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterTool that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }
}
