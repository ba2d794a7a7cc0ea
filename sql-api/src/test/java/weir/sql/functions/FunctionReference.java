package weir.sql.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weir.sql.functions.aggregate.AggregateDefinition;
import weir.sql.functions.aggregate.AggregateRegistry;
import weir.sql.functions.signature.Signature;

/**
 * Writes what comes from the annotations: the index of names and the page {@code docs/functions.md}. Run it in the module's
 * folder after adding a function: {@code mvn -q -pl sql-api -am test -Dtest=FunctionReferenceTest -Dwrite=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class FunctionReference {
    static final Path INDEX = Path.of("src/main/resources", FunctionRegistry.INDEX);
    static final Path AGGREGATE_INDEX = Path.of("src/main/resources", AggregateRegistry.INDEX);
    static final Path PAGE = Path.of("../docs/functions.md");

    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> TOPICS =
            List.of("Text", "Numbers", "Time", "Conditions", "Collections", "JSON", "Hashes", "Session", "Aggregates");

    private FunctionReference() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(INDEX.getParent());
        Files.writeString(INDEX, functionIndex());
        Files.writeString(AGGREGATE_INDEX, aggregateIndex());
        Files.writeString(PAGE, page());
    }

    /** A line for each name and class that has it, topic by topic. */
    static String functionIndex() throws IOException {
        return index(FunctionReference::names, FunctionDefinition::read);
    }

    static String aggregateIndex() throws IOException {
        return index(AggregateDefinition::names, AggregateDefinition::read);
    }

    private static String index(
            Function<Class<?>, List<String>> names, BiFunction<List<Class<?>>, String, Documented> read)
            throws IOException {
        Map<String, List<Class<?>>> byName = new TreeMap<>();
        for (Class<?> library : libraries()) {
            names.apply(library)
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(library));
        }
        List<Documented> functions = byName.entrySet().stream()
                .map(entry -> read.apply(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparing(function -> TOPICS.indexOf(function.topic())))
                .toList();
        StringBuilder lines = new StringBuilder();
        for (Documented function : functions) {
            String name = function.name();
            for (Class<?> library : byName.get(name)) {
                lines.append(name + " " + library.getName() + "\n");
                function.aliases().forEach(alias -> lines.append(alias + " " + library.getName() + " " + name + "\n"));
            }
        }
        return lines.toString();
    }

    private static List<String> names(Class<?> library) {
        return Stream.of(library.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(SqlFunction.class))
                .flatMap(method ->
                        Stream.of(method.getAnnotation(SqlFunction.class).signature()))
                .map(text -> Signature.of(text).name())
                .distinct()
                .toList();
    }

    /** All functions as the indexes would be, were they written now. */
    private static List<Documented> all() throws IOException {
        ClassLoader loader = FunctionReference.class.getClassLoader();
        List<Documented> all = new ArrayList<>();
        all.addAll(new FunctionRegistry(NameIndex.of(functionIndex().lines().toList(), loader)).all());
        all.addAll(new AggregateRegistry(NameIndex.of(aggregateIndex().lines().toList(), loader)).all());
        return all;
    }

    private static List<Class<?>> libraries() throws IOException {
        List<Class<?>> libraries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("weir/sql/functions"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
                Class<?> type = load(name);
                if (type.isAnnotationPresent(Topic.class)) {
                    libraries.add(type);
                }
            }
        }
        return libraries;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FunctionReference.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Functions of SQL

                This page is made from the functions themselves; `weir functions NAME` says the same in a terminal. Names may be
                written in capitals or not. Unless it says otherwise, a function of NULL is NULL, and an aggregate looks at the
                values that are not. The rows of an aggregate's example have the columns `x` and `y`.
                """);
        Map<String, List<Documented>> byTopic = all().stream().collect(Collectors.groupingBy(Documented::topic));
        for (String topic : TOPICS) {
            List<Documented> functions = byTopic.getOrDefault(topic, List.of());
            if (!functions.isEmpty()) {
                page.append("\n## ").append(topic).append("\n\n");
                page.append(links(functions)).append('\n');
                functions.stream()
                        .sorted(Comparator.comparing(Documented::name))
                        .forEach(function -> page.append(entry(function)));
            }
        }
        return page.toString();
    }

    private static String links(List<Documented> functions) {
        return functions.stream()
                .map(Documented::name)
                .sorted()
                .map(name -> "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(" · "));
    }

    private static String entry(Documented function) {
        StringBuilder entry = new StringBuilder("\n### " + function.name() + "\n\n```sql signature\n");
        function.syntax().forEach(line -> entry.append(line).append('\n'));
        entry.append("```\n\n").append(function.doc());
        if (!function.aliases().isEmpty()) {
            entry.append(" Also called ")
                    .append(String.join(", ", function.aliases()))
                    .append('.');
        }
        entry.append("\n\n`").append(function.example()).append('`');
        if (function instanceof AggregateDefinition aggregate
                && !aggregate.exampleRows().isEmpty()) {
            entry.append(" of `")
                    .append(String.join("`, `", aggregate.exampleRows()))
                    .append('`');
        }
        if (!function.exampleResult().isEmpty()) {
            entry.append(" gives `").append(function.exampleResult()).append('`');
        }
        return entry.append("\n").toString();
    }
}
