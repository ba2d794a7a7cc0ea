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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import weir.base.Nearest;

/**
 * Finds functions by name, whatever the case. Every module that brings some lists them in {@link #INDEX}, a line for each name
 * and the class that has it, so a class is loaded when one of its functions is asked for.
 */
public final class FunctionRegistry {
    /** The resource that lists the functions of a module. */
    public static final String INDEX = "META-INF/weir/functions";

    /** An alias's line has the function's own name as its third word; a function in several classes has several lines. */
    private record Entry(List<String> libraries, String name) {
        Entry and(Entry other) {
            return new Entry(
                    Stream.concat(libraries.stream(), other.libraries.stream()).toList(), name);
        }
    }

    private final Map<String, Entry> entries;
    private final ClassLoader loader;
    private final Map<String, FunctionDefinition> read = new ConcurrentHashMap<>();

    private FunctionRegistry(Map<String, Entry> entries, ClassLoader loader) {
        this.entries = entries;
        this.loader = loader;
    }

    /** The functions of all modules that the loader sees. */
    public static FunctionRegistry load(ClassLoader loader) {
        List<String> lines = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                try (InputStream bytes = index.openStream()) {
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of functions (" + INDEX + ") cannot be read.", e);
        }
        return of(lines, loader);
    }

    /** The functions that the lines of an index name. */
    static FunctionRegistry of(List<String> index, ClassLoader loader) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String line : index) {
            String[] words = line.split(" ");
            Entry entry = new Entry(List.of(words[1]), words[words.length == 2 ? 0 : 2]);
            entries.merge(words[0], entry, Entry::and);
        }
        return new FunctionRegistry(entries, loader);
    }

    /** The names of all functions, aliases among them, topic by topic. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The function of that name or alias. */
    public Optional<FunctionDefinition> find(String name) {
        return Optional.ofNullable(entries.get(name.toUpperCase(Locale.ROOT))).map(this::definition);
    }

    /** " Did you mean 'LPAD'?", or nothing where no function has a name like that. */
    public String hint(String name) {
        return Nearest.hint(name, entries.keySet());
    }

    /** All functions, each once, topic by topic. */
    public List<FunctionDefinition> all() {
        return entries.values().stream().distinct().map(this::definition).toList();
    }

    private FunctionDefinition definition(Entry entry) {
        return read.computeIfAbsent(entry.name(), name -> {
            List<Class<?>> libraries =
                    entry.libraries().stream().<Class<?>>map(this::library).toList();
            return FunctionDefinition.read(libraries, name);
        });
    }

    private Class<?> library(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class of functions " + name + " is listed but not there.", e);
        }
    }
}
