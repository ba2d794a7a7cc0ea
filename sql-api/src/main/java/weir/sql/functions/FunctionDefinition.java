package weir.sql.functions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import weir.sql.functions.signature.Argument;
import weir.sql.functions.signature.Fit;
import weir.sql.functions.signature.MisusedFunctionException;
import weir.sql.functions.signature.Signature;

/** A function of SQL: what it is for, and the ways to call it. */
public final class FunctionDefinition implements Documented {
    private final SqlFunction description;
    private final String topic;
    private final List<Overload> overloads;

    private FunctionDefinition(SqlFunction description, String topic, List<Overload> overloads) {
        this.description = description;
        this.topic = topic;
        this.overloads = overloads;
    }

    /** Reads the function of that name from the classes that have its methods. */
    static FunctionDefinition read(List<Class<?>> libraries, String name) {
        List<Overload> overloads = libraries.stream()
                .flatMap(library -> Arrays.stream(library.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(SqlFunction.class))
                .flatMap(method -> Overload.of(method, name))
                .sorted(Comparator.comparing(overload -> overload.signature().text()))
                .toList();
        Overload main = overloads.stream()
                .filter(overload -> !overload.description().doc().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody describes the function " + name + "."));
        return new FunctionDefinition(main.description(), main.topic(), overloads);
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

    @Override
    public List<String> syntax() {
        return description.syntax().isEmpty()
                ? signatures().stream().map(Signature::call).distinct().toList()
                : description.syntax().lines().toList();
    }

    public List<Signature> signatures() {
        return overloads.stream().map(Overload::signature).toList();
    }

    public Volatility volatility() {
        return description.volatility();
    }

    /** The Java methods behind it, one for each signature. */
    List<Overload> overloads() {
        return overloads;
    }

    /** Settles a call: the signature that fits best, and what it makes of the arguments. */
    public Binding bind(List<Argument> arguments) {
        Optional<Binding> best = overloads.stream()
                .map(overload -> new Candidate(overload, overload.signature().fit(arguments)))
                .filter(candidate -> !candidate.fit().isRefused())
                .min(Comparator.comparingInt(candidate -> candidate.fit().distance()))
                .map(candidate -> candidate.overload().bind(candidate.fit(), arguments, volatility()));
        return best.orElseThrow(() -> refusal(arguments));
    }

    private record Candidate(Overload overload, Fit fit) {}

    private MisusedFunctionException refusal(List<Argument> arguments) {
        Fit nearest = overloads.stream()
                .map(overload -> overload.signature().fit(arguments))
                .max(Comparator.comparingInt(Fit::argument))
                .orElseThrow();
        int wrong = nearest.argument();
        if (wrong == MisusedFunctionException.NO_ARGUMENT) {
            return new MisusedFunctionException(
                    name() + " takes " + calls() + ", but it was given " + count(arguments.size()) + ".", wrong);
        }
        return new MisusedFunctionException(
                name() + " takes " + types() + ", but argument " + (wrong + 1) + " is "
                        + arguments.get(wrong).type().nullable(true) + ".",
                wrong);
    }

    private String calls() {
        return String.join(" or ", syntax());
    }

    private String types() {
        return overloads.stream()
                .map(overload -> overload.signature().types())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String count(int arguments) {
        return arguments == 0 ? "none" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }
}
