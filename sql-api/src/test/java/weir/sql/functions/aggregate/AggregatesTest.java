package weir.sql.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.base.RandomSource;
import weir.sql.functions.Evaluator;
import weir.sql.functions.Value;
import weir.sql.functions.signature.Argument;
import weir.sql.functions.signature.MisusedFunctionException;
import weir.sql.types.LogicalType;
import weir.sql.types.NarrowestType;

/** What holds for all aggregates. */
class AggregatesTest {
    private static final long SEED = 42;

    private final AggregateRegistry registry = AggregateRegistry.load(getClass().getClassLoader());
    private final Evaluator evaluator = new Evaluator(ZoneId.of("UTC"));

    private Stream<AggregateDefinition> withRows() {
        return registry.all().stream()
                .filter(aggregate -> !aggregate.exampleRows().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> examplesGiveWhatTheySay() {
        return withRows()
                .map(aggregate -> DynamicTest.dynamicTest(aggregate.name(), () -> {
                    AggregateBinding binding = bind(aggregate, false);
                    Aggregate function = binding.aggregate().orElseThrow();
                    Object state = function.create();
                    for (Object[] row : rows(aggregate, binding)) {
                        state = function.add(state, row);
                    }
                    Value expected = evaluator.evaluate(aggregate.exampleResult());
                    Object converted =
                            evaluator.conversion().convert(expected.value(), expected.type(), binding.result());
                    assertThat(Value.text(function.value(state), binding.result()))
                            .isEqualTo(Value.text(converted, binding.result()));
                }));
    }

    private AggregateBinding bind(AggregateDefinition aggregate, boolean retracting) {
        List<Argument> arguments = new ArrayList<>();
        for (LogicalType type : columns(aggregate)) {
            arguments.add(Argument.of(type));
        }
        if (aggregate.name().equals("PERCENTILE")) {
            arguments.add(Argument.literal(LogicalType.decimal(2, 1), 0.5));
        }
        return aggregate.bind(arguments, retracting);
    }

    /** The types of x and y. */
    private List<LogicalType> columns(AggregateDefinition aggregate) {
        List<LogicalType> types = new ArrayList<>();
        for (String row : aggregate.exampleRows()) {
            List<Value> values = values(row);
            for (int column = 0; column < values.size(); column++) {
                LogicalType type = values.get(column).type();
                if (types.size() <= column) {
                    types.add(type);
                } else {
                    types.set(column, NarrowestType.of(types.get(column), type).orElseThrow());
                }
            }
        }
        return types;
    }

    private List<Value> values(String row) {
        return Stream.of(row.split(": ")).map(evaluator::evaluate).toList();
    }

    private List<Object[]> rows(AggregateDefinition aggregate, AggregateBinding binding) {
        List<LogicalType> types = binding.arguments();
        return aggregate.exampleRows().stream()
                .map(row -> {
                    List<Value> values = values(row);
                    Object[] arguments = new Object[types.size()];
                    for (int column = 0; column < arguments.length; column++) {
                        arguments[column] = column < values.size()
                                ? evaluator
                                        .conversion()
                                        .convert(
                                                values.get(column).value(),
                                                values.get(column).type(),
                                                types.get(column))
                                : (Object) 0.5;
                    }
                    return arguments;
                })
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> rowsThatAreTakenBackLeaveNoTrace() {
        Set<String> others = Set.of("APPROX_COUNT_DISTINCT", "JSON_OBJECTAGG");
        return withRows()
                .filter(aggregate -> !others.contains(aggregate.name()))
                .map(aggregate -> DynamicTest.dynamicTest(aggregate.name() + ", seed " + SEED, () -> {
                    AggregateBinding binding = bind(aggregate, true);
                    Aggregate function = binding.aggregate().orElseThrow();
                    List<Object[]> rows = rows(aggregate, binding);
                    RandomSource random = new RandomSource(SEED);
                    List<Object[]> there = new ArrayList<>();
                    Object state = function.create();
                    for (int step = 0; step < 200; step++) {
                        if (there.isEmpty() || random.nextInt(3) > 0) {
                            there.add(rows.get(random.nextInt(rows.size())));
                            state = function.add(state, there.get(there.size() - 1));
                        } else {
                            state = function.retract(state, there.remove(0));
                        }
                        assertSame(function, binding, state, there);
                    }
                }));
    }

    private static void assertSame(Aggregate function, AggregateBinding binding, Object state, List<Object[]> rows) {
        Object fresh = function.create();
        for (Object[] row : rows) {
            fresh = function.add(fresh, row);
        }
        Object expected = function.value(fresh);
        if (expected instanceof Double number) {
            assertThat((Double) function.value(state)).isCloseTo(number, Offset.offset(1e-6));
        } else if (expected instanceof Map) {
            assertThat(function.value(state)).isEqualTo(expected);
        } else {
            assertThat(Value.text(function.value(state), binding.result()))
                    .isEqualTo(Value.text(expected, binding.result()));
        }
    }

    @TestFactory
    Stream<DynamicTest> mergingIsAddingAllRows() {
        return withRows()
                .map(aggregate -> DynamicTest.dynamicTest(aggregate.name(), () -> {
                    AggregateBinding binding = bind(aggregate, false);
                    Aggregate function = binding.aggregate().orElseThrow();
                    List<Object[]> rows = rows(aggregate, binding);
                    for (int cut = 0; cut <= rows.size(); cut++) {
                        Object left = function.create();
                        Object right = function.create();
                        for (int row = 0; row < rows.size(); row++) {
                            if (row < cut) {
                                left = function.add(left, rows.get(row));
                            } else {
                                right = function.add(right, rows.get(row));
                            }
                        }
                        assertSame(function, binding, function.merge(left, right), rows);
                    }
                }));
    }

    @Test
    void anEstimateIsNearAlsoForManyValues() {
        Aggregate estimate = new DistinctEstimate();
        Object state = estimate.create();
        for (int value = 0; value < 200_000; value++) {
            state = estimate.add(state, new Object[] {value % 100_000});
        }
        assertThat((Long) estimate.value(state)).isBetween(95_000L, 105_000L);
    }

    @Test
    void whatCannotTakeRowsBackSaysSoBeforeTheQueryRuns() {
        AggregateDefinition aggregate = registry.find("approx_count_distinct").orElseThrow();
        assertThatThrownBy(() -> aggregate.bind(List.of(Argument.of(LogicalType.INT)), true))
                .isInstanceOf(MisusedFunctionException.class)
                .hasMessageContaining("cannot take rows back");
    }

    @Test
    void aWrongArgumentIsNamed() {
        AggregateDefinition sum = registry.find("SUM").orElseThrow();
        assertThatThrownBy(() -> sum.bind(List.of(Argument.of(LogicalType.STRING)), false))
                .hasMessage("SUM takes (NUMERIC), but argument 1 is STRING.");
    }

    @Test
    void decimalsGetAllDigits() {
        List<Argument> arguments = List.of(Argument.of(LogicalType.decimal(10, 2)));
        assertThat(registry.find("SUM").orElseThrow().bind(arguments, false).result())
                .isEqualTo(LogicalType.decimal(38, 2));
        assertThat(registry.find("AVG").orElseThrow().bind(arguments, false).result())
                .isEqualTo(LogicalType.decimal(38, 6));
    }

    @Test
    void operatorsDoTheRestThemselves() {
        assertThat(registry.find("ROW_NUMBER")
                        .orElseThrow()
                        .bind(List.of(), false)
                        .aggregate())
                .isEmpty();
    }
}
