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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weir.sql.functions.signature.Signature;

/**
 * Writes what comes from the annotations: the index of names and the page {@code docs/functions.md}. Run it in the module's
 * folder after adding a function: {@code mvn -q -pl sql-api -am test -Dtest=FunctionReferenceTest -Dwrite=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class FunctionReference {
    static final Path INDEX = Path.of("src/main/resources", FunctionRegistry.INDEX);
    static final Path PAGE = Path.of("../docs/functions.md");

    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> TOPICS =
            List.of("Text", "Numbers", "Time", "Conditions", "Collections", "JSON", "Hashes", "Session");

    private FunctionReference() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(INDEX.getParent());
        Files.writeString(INDEX, index());
        Files.writeString(PAGE, page(registry()));
    }

    /** A line for each name and class that has it, topic by topic. */
    static String index() throws IOException {
        Map<String, List<Class<?>>> byName = new TreeMap<>();
        for (Class<?> library : libraries()) {
            names(library)
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(library));
        }
        List<FunctionDefinition> functions = byName.entrySet().stream()
                .map(entry -> FunctionDefinition.read(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparing(function -> TOPICS.indexOf(function.topic())))
                .toList();
        StringBuilder lines = new StringBuilder();
        for (FunctionDefinition function : functions) {
            String name = function.name();
            for (Class<?> library : byName.get(name)) {
                lines.append(name + " " + library.getName() + "\n");
                function.aliases().forEach(alias -> lines.append(alias + " " + library.getName() + " " + name + "\n"));
            }
        }
        return lines.toString();
    }

    /** The functions as the index would be, were it written now. */
    static FunctionRegistry registry() throws IOException {
        return FunctionRegistry.of(index().lines().toList(), FunctionReference.class.getClassLoader());
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

    static String page(FunctionRegistry registry) {
        StringBuilder page = new StringBuilder("""
                # Functions of SQL

                This page is made from the functions themselves; `weir functions NAME` says the same in a terminal. Names may be
                written in capitals or not. Unless it says otherwise, a function of NULL is NULL.
                """);
        Map<String, List<FunctionDefinition>> byTopic =
                registry.all().stream().collect(Collectors.groupingBy(FunctionDefinition::topic));
        for (String topic : TOPICS) {
            List<FunctionDefinition> functions = byTopic.getOrDefault(topic, List.of());
            if (!functions.isEmpty()) {
                page.append("\n## ").append(topic).append("\n\n");
                page.append(links(functions)).append('\n');
                functions.stream()
                        .sorted(Comparator.comparing(FunctionDefinition::name))
                        .forEach(function -> page.append(entry(function)));
            }
        }
        return page.toString();
    }

    private static String links(List<FunctionDefinition> functions) {
        return functions.stream()
                        .map(FunctionDefinition::name)
                        .sorted()
                        .map(name -> "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining(" · "))
                + "\n";
    }

    private static String entry(FunctionDefinition function) {
        StringBuilder entry = new StringBuilder("\n### " + function.name() + "\n\n```sql\n");
        function.syntax().forEach(line -> entry.append(line).append('\n'));
        entry.append("```\n\n").append(function.doc());
        if (!function.aliases().isEmpty()) {
            entry.append(" Also called ")
                    .append(String.join(", ", function.aliases()))
                    .append('.');
        }
        entry.append("\n\n`").append(function.example()).append('`');
        if (!function.exampleResult().isEmpty()) {
            entry.append(" gives `").append(function.exampleResult()).append('`');
        }
        return entry.append("\n").toString();
    }
}
