package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.RuntimeExecutionMode;
import weir.api.tuple.Tuple1;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;

class FieldAggregationsTest {
    record Reading(String sensor, int at, double value) {}

    public static class Order {
        public String customer;
        public long amount;

        public Order() {}

        Order(String customer, long amount) {
            this.customer = customer;
            this.amount = amount;
        }

        @Override
        public String toString() {
            return customer + ":" + amount;
        }
    }

    private static final List<Reading> READINGS = List.of(
            new Reading("a", 1, 5.0), new Reading("b", 2, 1.0), new Reading("a", 3, 3.0), new Reading("a", 4, 5.0));

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void sumGivesARunningTotalPerKey(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        env.fromData(Tuple2.of("x", 1), Tuple2.of("y", 10), Tuple2.of("x", 2), Tuple2.of("x", 3))
                                .keyBy(0)
                                .sum(1)))
                .containsExactlyInAnyOrder(Tuple2.of("x", 1), Tuple2.of("x", 3), Tuple2.of("x", 6), Tuple2.of("y", 10));
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void minKeepsTheOtherFieldsOfTheFirstRecordAndMinByTakesTheWholeRecord(int parallelism, int batchRows)
            throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(env, env.fromData(READINGS).keyBy("sensor").min("value")))
                .contains(new Reading("a", 1, 3.0))
                .hasSize(4);
        assertThat(Programs.results(env, env.fromData(READINGS).keyBy("sensor").minBy("value")))
                .contains(new Reading("a", 3, 3.0))
                .hasSize(4);
    }

    @Test
    void maxByTakesTheFirstOfEqualRecordsUnlessToldOtherwise() throws Exception {
        var env = Programs.environment(1, 1024);
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        assertThat(Programs.results(env, env.fromData(READINGS).keyBy("sensor").maxBy("value")))
                .contains(new Reading("a", 1, 5.0));
        assertThat(Programs.results(env, env.fromData(READINGS).keyBy("sensor").maxBy("value", false)))
                .contains(new Reading("a", 4, 5.0));
    }

    @Test
    void fieldsOfClassesAreFoundByName() throws Exception {
        var env = Programs.environment(2, 1024);
        assertThat(Programs.results(
                        env,
                        env.fromData(new Order("ann", 5), new Order("bob", 7), new Order("ann", 6))
                                .keyBy("customer")
                                .sum("amount")
                                .map(Order::toString)))
                .containsExactlyInAnyOrder("ann:5", "ann:11", "bob:7");
    }

    @Test
    void severalFieldsMakeATupleKey() throws Exception {
        var env = Programs.environment(2, 1024);
        assertThat(Programs.results(
                        env,
                        env.fromData(Tuple3.of("a", 1, 1L), Tuple3.of("a", 2, 2L), Tuple3.of("a", 1, 3L))
                                .keyBy(0, 1)
                                .max(2)))
                .containsExactlyInAnyOrder(Tuple3.of("a", 1, 1L), Tuple3.of("a", 1, 3L), Tuple3.of("a", 2, 2L));
        assertThat(env.fromData(Tuple2.of("k", 1)).keyBy("f0").getKeySelector().getKey(Tuple2.of("k", 1)))
                .isEqualTo(Tuple1.of("k"));
    }

    @Test
    void inBatchModeOnlyTheFinalResultsComeOut() throws Exception {
        var env = Programs.environment(2, 1024).setRuntimeMode(RuntimeExecutionMode.BATCH);
        assertThat(Programs.results(env, env.fromData(READINGS).keyBy("sensor").sum("at")))
                .containsExactlyInAnyOrder(new Reading("a", 8, 5.0), new Reading("b", 2, 1.0));
    }

    @Test
    void aMissingFieldIsNamedTogetherWithThoseThatExist() {
        var env = Programs.environment(1, 1024);
        assertThatThrownBy(() -> Programs.results(
                        env, env.fromData(READINGS).keyBy("sensor").sum("valeu")))
                .hasMessageContaining("valeu")
                .hasMessageContaining("Keyed Aggregation")
                .hasMessageContaining("sensor");
    }
}
