package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;
import weir.serializers.ObjectSerializer;

class ContentColumnTest {
    private final ContentColumn<Object> column =
            new ContentColumn<>(new TablePages(), new PlainFormat<>(() -> ObjectSerializer.INSTANCE));

    @Test
    void pairs_come_back_equal_and_leave_when_removed() {
        column.set(3, Tuple2.of("a", 1L));
        column.set(5_000, Tuple2.of("b", 2L));
        column.set(3, Tuple2.of("a", 7L));

        assertThat(column.get(3)).isEqualTo(Tuple2.of("a", 7L));
        assertThat(column.get(5_000)).isEqualTo(Tuple2.of("b", 2L));
        assertThat(column.get(4)).isNull();

        column.remove(3);

        assertThat(column.get(3)).isNull();
        assertThat(column.isPresent(3)).isFalse();
        assertThat(column.isPresent(5_000)).isTrue();
    }

    @Test
    void a_pair_kept_is_not_the_one_that_the_user_may_go_on_changing() {
        Tuple2<Long, Long> mine = Tuple2.of(1L, 2L);
        column.set(0, mine);
        mine.f1 = 99L;

        assertThat(column.get(0)).isEqualTo(Tuple2.of(1L, 2L));
    }

    @Test
    void something_that_is_no_pair_finds_the_pairs_before_it_still_there() {
        column.set(0, Tuple2.of(1L, OptionalLongPages.NONE));
        column.set(1, Tuple2.of(2, 'x'));
        column.set(2, "no pair");

        assertThat(column.get(0)).isEqualTo(Tuple2.of(1L, OptionalLongPages.NONE));
        assertThat(column.get(1)).isEqualTo(Tuple2.of(2, 'x'));
        assertThat(column.get(2)).isEqualTo("no pair");
    }

    @Test
    void pairs_with_a_null_in_them_are_kept_as_they_are() {
        column.set(0, Tuple2.of(1L, 1L));
        column.set(1, Tuple2.of(null, 2L));
        column.set(2, Tuple2.of(null, null));

        assertThat(column.get(0)).isEqualTo(Tuple2.of(1L, 1L));
        assertThat(column.get(1)).isEqualTo(Tuple2.of(null, 2L));
        assertThat(column.isPresent(2)).isTrue();
    }

    @Test
    void fields_of_pairs_may_change_their_class() {
        column.set(0, Tuple2.of("a", 1));
        column.set(1, Tuple2.of("b", 2.5));

        assertThat(column.get(0)).isEqualTo(Tuple2.of("a", 1));
        assertThat(column.get(1)).isEqualTo(Tuple2.of("b", 2.5));
    }
}
