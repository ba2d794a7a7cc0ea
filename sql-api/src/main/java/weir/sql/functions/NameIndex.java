package weir.sql.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which class has the function of a name. Every module lists its own in a resource, a line for each name and class, so a class
 * is loaded when one of its functions is asked for. An alias's line has the function's own name as its third word.
 */
public final class NameIndex {
    /** Where one function is: a name of its own, and the classes that have its methods. */
    public record Entry(List<String> libraries, String name) {
        private Entry and(Entry other) {
            return new Entry(
                    Stream.concat(libraries.stream(), other.libraries.stream()).toList(), name);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ClassLoader loader;

    private NameIndex(List<String> lines, ClassLoader loader) {
        this.loader = loader;
        for (String line : lines) {
            String[] words = line.split(" ");
            Entry entry = new Entry(List.of(words[1]), words[words.length == 2 ? 0 : 2]);
            entries.merge(words[0], entry, Entry::and);
        }
    }

    /** The index that all resources of that name make together. */
    public static NameIndex load(String resource, ClassLoader loader) {
        List<String> lines = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(resource))) {
                try (InputStream bytes = index.openStream()) {
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of functions (" + resource + ") cannot be read.", e);
        }
        return new NameIndex(lines, loader);
    }

    /** The index of these lines. */
    public static NameIndex of(List<String> lines, ClassLoader loader) {
        return new NameIndex(lines, loader);
    }

    /** All names, aliases among them, in the order of the lists. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The entry of a name, whatever its case. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name.toUpperCase(Locale.ROOT)));
    }

    /** All entries, each once. */
    public List<Entry> all() {
        return entries.values().stream().distinct().toList();
    }

    public List<Class<?>> libraries(Entry entry) {
        return entry.libraries().stream().<Class<?>>map(this::library).toList();
    }

    private Class<?> library(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class of functions " + name + " is listed but not there.", e);
        }
    }
}
