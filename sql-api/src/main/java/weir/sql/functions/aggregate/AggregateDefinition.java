package weir.sql.functions.aggregate;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weir.sql.functions.Documented;
import weir.sql.functions.Topic;
import weir.sql.functions.signature.Argument;
import weir.sql.functions.signature.Fit;
import weir.sql.functions.signature.MisusedFunctionException;
import weir.sql.functions.signature.Signature;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** A function of many rows: what it is for, and the ways to call it. */
public final class AggregateDefinition implements Documented {
    private record Overload(Signature signature, AnnotatedElement element) {}

    private final SqlAggregate description;
    private final String topic;
    private final List<Overload> overloads;

    private AggregateDefinition(SqlAggregate description, String topic, List<Overload> overloads) {
        this.description = description;
        this.topic = topic;
        this.overloads = overloads;
    }

    /** Reads the function of that name from the classes that have it. */
    public static AggregateDefinition read(List<Class<?>> libraries, String name) {
        List<Overload> overloads = libraries.stream()
                .flatMap(AggregateDefinition::elements)
                .flatMap(AggregateDefinition::overloads)
                .filter(overload -> overload.signature().name().equals(name))
                .sorted(Comparator.comparing(overload -> overload.signature().text()))
                .toList();
        SqlAggregate description = overloads.stream()
                .map(overload -> overload.element().getAnnotation(SqlAggregate.class))
                .filter(annotation -> !annotation.doc().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody describes the function " + name + "."));
        String topic = libraries.get(0).getAnnotation(Topic.class).value();
        return new AggregateDefinition(description, topic, overloads);
    }

    /** The names of the functions that a class has. */
    public static List<String> names(Class<?> library) {
        return elements(library)
                .flatMap(AggregateDefinition::overloads)
                .map(overload -> overload.signature().name())
                .distinct()
                .toList();
    }

    private static Stream<AnnotatedElement> elements(Class<?> library) {
        return Stream.concat(Arrays.stream(library.getDeclaredMethods()), Arrays.stream(library.getDeclaredFields()))
                .map(AnnotatedElement.class::cast)
                .filter(element -> element.isAnnotationPresent(SqlAggregate.class));
    }

    private static Stream<Overload> overloads(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotation(SqlAggregate.class).signature())
                .map(text -> new Overload(Signature.of(text), element));
    }

    @Override
    public String name() {
        return overloads.get(0).signature().name();
    }

    @Override
    public List<String> aliases() {
        return List.of(description.aliases());
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String doc() {
        return description.doc();
    }

    @Override
    public String example() {
        return description.example();
    }

    @Override
    public String exampleResult() {
        return description.result();
    }

    /** The values that the example is about, see {@link SqlAggregate#rows}. */
    public List<String> exampleRows() {
        return List.of(description.rows());
    }

    @Override
    public List<String> syntax() {
        return description.syntax().isEmpty()
                ? overloads.stream()
                        .map(overload -> overload.signature().call())
                        .distinct()
                        .toList()
                : description.syntax().lines().toList();
    }

    /**
     * Settles a call.
     *
     * @param retracting whether rows will be taken back
     */
    public AggregateBinding bind(List<Argument> arguments, boolean retracting) {
        List<Fit> fits = overloads.stream()
                .map(overload -> overload.signature().fit(arguments))
                .toList();
        Fit best = fits.stream()
                .filter(fit -> !fit.isRefused())
                .min(Comparator.comparingInt(Fit::distance))
                .orElseThrow(() -> refusal(arguments, fits));
        LogicalType result =
                best.result(arguments, arguments.stream().map(any -> true).toList());
        List<LogicalType> conversions = best.conversions(arguments);
        Overload overload = overloads.get(fits.indexOf(best));
        AggregateCall call = call(arguments, conversions, result, retracting);
        return new AggregateBinding(name(), conversions, result, aggregate(overload, call));
    }

    private static AggregateCall call(
            List<Argument> arguments, List<LogicalType> conversions, LogicalType result, boolean retracting) {
        List<String> words = arguments.stream()
                .filter(argument -> argument.type().kind() == Kind.SYMBOL)
                .map(argument -> String.valueOf(argument.literal()))
                .toList();
        List<LogicalType> types = new ArrayList<>(conversions);
        types.removeIf(type -> type.kind() == Kind.SYMBOL);
        return new AggregateCall(types, result, words, retracting);
    }

    private static Optional<Aggregate> aggregate(Overload overload, AggregateCall call) {
        if (!(overload.element() instanceof Method factory)) {
            return Optional.empty();
        }
        try {
            return Optional.of((Aggregate) factory.invoke(null, call));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof MisusedFunctionException told
                    ? told
                    : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(factory + " is not public.", e);
        }
    }

    private MisusedFunctionException refusal(List<Argument> arguments, List<Fit> fits) {
        int wrong = fits.stream().mapToInt(Fit::argument).max().orElseThrow();
        if (wrong == MisusedFunctionException.NO_ARGUMENT) {
            return new MisusedFunctionException(
                    name() + " takes " + String.join(" or ", syntax()) + ", but the number of arguments is "
                            + arguments.size() + ".",
                    wrong);
        }
        String types = overloads.stream()
                .map(overload -> overload.signature().types())
                .distinct()
                .collect(Collectors.joining(" or "));
        return new MisusedFunctionException(
                name() + " takes " + types + ", but argument " + (wrong + 1) + " is "
                        + arguments.get(wrong).type().nullable(true) + ".",
                wrong);
    }
}
