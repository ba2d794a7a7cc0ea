package weir.api.tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TupleTest {
    static IntStream arities() {
        return IntStream.rangeClosed(0, Tuple.MAX_ARITY);
    }

    private static Tuple counting(int arity) {
        Tuple tuple = Tuple.newInstance(arity);
        for (int i = 0; i < arity; i++) {
            tuple.setField("v" + i, i);
        }
        return tuple;
    }

    @ParameterizedTest
    @MethodSource("arities")
    void everyArityReadsBackWhatWasSetByPosition(int arity) throws Exception {
        Tuple tuple = counting(arity);

        assertThat(tuple.getArity()).isEqualTo(arity);
        assertThat(tuple.getClass())
                .isEqualTo(Tuple.getTupleClass(arity))
                .hasToString("class weir.api.tuple.Tuple" + arity);
        for (int i = 0; i < arity; i++) {
            assertThat(tuple.<String>getField(i)).isEqualTo("v" + i);
            assertThat(tuple.getClass().getField("f" + i).get(tuple)).isEqualTo("v" + i);
        }
    }

    @ParameterizedTest
    @MethodSource("arities")
    void everyArityComparesFieldByField(int arity) {
        Tuple tuple = counting(arity);

        assertThat(tuple).isEqualTo(counting(arity)).hasSameHashCodeAs(counting(arity));
        for (int i = 0; i < arity; i++) {
            Tuple other = counting(arity);
            other.setField(null, i);
            assertThat(other).isNotEqualTo(tuple);
            assertThat(tuple).isNotEqualTo(other);
        }
    }

    @ParameterizedTest
    @MethodSource("arities")
    void aCopyIsEqualAndIndependent(int arity) {
        Tuple tuple = counting(arity);
        Tuple copy = tuple.copy();

        assertThat(copy).isEqualTo(tuple);
        if (arity > 0) {
            copy.setField("changed", arity - 1);
            assertThat(tuple).isEqualTo(counting(arity)).isNotEqualTo(copy);
        }
    }

    @ParameterizedTest
    @MethodSource("arities")
    void aPositionOutsideIsRefusedInASentence(int arity) {
        assertThatThrownBy(() -> Tuple.newInstance(arity).getField(arity))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage(
                        "A Tuple" + arity + " has no field at position " + arity + "; positions are counted from 0.");
        assertThatThrownBy(() -> Tuple.newInstance(arity).setField("x", -1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void differentAritiesAreNeverEqual() {
        assertThat(new Tuple1<>(1)).isNotEqualTo(new Tuple2<>(1, null));
        assertThat(Tuple6.of(1, 2, 3, 4, 5, 6)).isNotEqualTo(Tuple7.of(1, 2, 3, 4, 5, 6, null));
    }

    @Test
    void unrolledHashCodesAgreeWithTheLoop() {
        assertThat(Tuple3.of("a", 2, null).hashCode()).isEqualTo(31 * (31 * "a".hashCode() + 2));
    }

    @Test
    void textShowsFieldsInParentheses() {
        assertThat(Tuple2.of("word", 3)).hasToString("(word,3)");
        assertThat(Tuple3.of(null, new int[] {1, 2}, Tuple1.of('x'))).hasToString("(null,[1, 2],(x))");
        assertThat(Tuple0.INSTANCE).hasToString("()");
    }

    @Test
    void aPairCanBeSwappedAndRefilled() {
        Tuple2<String, Integer> pair = Tuple2.of("a", 1);
        assertThat(pair.swap()).isEqualTo(Tuple2.of(1, "a"));
        pair.setFields("b", 2);
        assertThat(pair).isEqualTo(Tuple2.of("b", 2));
    }

    @Test
    void aNullFieldIsNamedWhereNullIsAMistake() {
        assertThat(Tuple2.of("a", 1).<Integer>getFieldNotNull(1)).isEqualTo(1);
        assertThatThrownBy(() -> Tuple2.of("a", null).getFieldNotNull(1))
                .isInstanceOf(NullFieldException.class)
                .hasMessageContaining("f1");
    }

    @Test
    void moreThanTwentyFiveFieldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tuple.newInstance(26))
                .withMessageContaining("record");
    }
}
