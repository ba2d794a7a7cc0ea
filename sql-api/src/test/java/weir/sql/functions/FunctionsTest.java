package weir.sql.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.sql.functions.signature.Argument;
import weir.sql.functions.signature.MisusedFunctionException;
import weir.sql.types.LogicalType;

/** What holds for all functions, and how calls are settled. */
class FunctionsTest {
    private final FunctionRegistry registry = FunctionRegistry.load(getClass().getClassLoader());

    @TestFactory
    Stream<DynamicTest> examplesGiveWhatTheySay() {
        Evaluator evaluator = new Evaluator(ZoneId.of("UTC"));
        return registry.all().stream()
                .filter(function -> !function.exampleResult().isEmpty())
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> check(function, evaluator)));
    }

    private static void check(FunctionDefinition function, Evaluator evaluator) {
        Value result = evaluator.evaluate(function.example());
        Value expected = evaluator.evaluate(function.exampleResult());
        Object converted = evaluator.conversion().convert(expected.value(), expected.type(), result.type());
        assertThat(result.text()).isEqualTo(Value.text(converted, result.type()));
    }

    @TestFactory
    Stream<DynamicTest> everyFunctionIsDescribed() {
        return registry.all().stream()
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> {
                    assertThat(function.doc()).endsWith(".");
                    assertThat(function.example()).isNotEmpty();
                    boolean fixed = function.volatility() == Volatility.FIXED;
                    assertThat(!fixed || !function.exampleResult().isEmpty()).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> methodsFitTheirSignatures() {
        return registry.all().stream()
                .flatMap(function -> function.overloads().stream())
                .map(overload -> DynamicTest.dynamicTest(overload.signature().text(), () -> {
                    int modifiers = overload.method().getModifiers();
                    assertThat(Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers))
                            .isTrue();
                    long parameters = Stream.of(overload.method().getParameters())
                            .filter(parameter -> !parameter.isAnnotationPresent(TypeOf.class)
                                    && parameter.getType() != FunctionContext.class)
                            .count();
                    assertThat(parameters)
                            .isEqualTo(overload.signature().parameters().size());
                }));
    }

    @Test
    void namesAreFoundWhateverTheirCase() {
        assertThat(registry.find("lpad").orElseThrow().name()).isEqualTo("LPAD");
        assertThat(registry.find("SUBSTR").orElseThrow().name()).isEqualTo("SUBSTRING");
        assertThat(registry.find("NO_SUCH")).isEmpty();
        assertThat(registry.hint("LAPD")).isEqualTo(" Did you mean 'LPAD'?");
    }

    @Test
    void aWrongArgumentIsNamed() {
        List<Argument> arguments = Stream.of(LogicalType.STRING, LogicalType.BOOLEAN, LogicalType.STRING)
                .map(Argument::of)
                .toList();
        assertThatThrownBy(() -> registry.find("LPAD").orElseThrow().bind(arguments))
                .isInstanceOfSatisfying(
                        MisusedFunctionException.class,
                        e -> assertThat(e.argument()).isEqualTo(1))
                .hasMessage("LPAD takes (STRING, INT, STRING), but argument 2 is BOOLEAN.");
    }

    @Test
    void aWrongNumberOfArgumentsIsAnsweredWithTheCall() {
        assertThatThrownBy(() -> registry.find("LPAD").orElseThrow().bind(List.of(Argument.of(LogicalType.STRING))))
                .hasMessage("LPAD takes LPAD(text STRING, length INT, pad STRING), but it was given 1 argument.");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheNearestOne() {
        List<Argument> arguments = List.of(Argument.symbol("LEADIN"), Argument.of(LogicalType.STRING));
        assertThatThrownBy(() -> registry.find("TRIM").orElseThrow().bind(arguments))
                .hasMessage("TRIM does not know 'LEADIN', only BOTH, LEADING, TRAILING. Did you mean 'LEADING'?");
    }

    @Test
    void whatIsNarrowerIsConverted() {
        Binding binding = registry.find("BIN").orElseThrow().bind(List.of(Argument.of(LogicalType.INT)));
        assertThat(binding.arguments()).containsExactly(LogicalType.BIGINT);
        assertThat(binding.result()).isEqualTo(LogicalType.STRING);
        assertThat(binding.method().getDeclaringClass().getSimpleName() + "."
                        + binding.method().getName())
                .isEqualTo("EncodingFunctions.bin");
        assertThat(binding.parts()).containsExactly(new CallPart.Argument(0, long.class, false));
    }

    @Test
    void aResultIsNullableWhenAStrictArgumentIs() {
        FunctionDefinition function = registry.find("CHAR_LENGTH").orElseThrow();
        assertThat(function.bind(List.of(Argument.of(LogicalType.STRING.nullable(false))))
                        .result())
                .isEqualTo(LogicalType.INT.nullable(false));
        assertThat(function.bind(List.of(Argument.of(LogicalType.STRING))).result())
                .isEqualTo(LogicalType.INT);
    }
}
