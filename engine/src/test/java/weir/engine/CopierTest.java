package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;

class CopierTest {
    private final Copier copier = new Copier();

    @Test
    void whatNeverChangesIsShared() {
        String text = new String("text");
        assertThat(copier.copy(text)).isSameAs(text);
        assertThat(copier.copy(null)).isNull();
    }

    @Test
    void aPairIsCopiedAndItsImmutableValuesAreShared() {
        Tuple2<String, Long> pair = new Tuple2<>("a", 1_000L);
        Object copy = copier.copy(pair);
        assertThat(copy).isEqualTo(pair).isNotSameAs(pair);
        assertThat(((Tuple2<?, ?>) copy).f1).isSameAs(pair.f1);
    }

    @Test
    void aPairThatHoldsSomethingMutableIsCopiedDeeply() {
        List<Long> list = new ArrayList<>(List.of(1L));
        copier.copy(new Tuple2<>("a", 1L));
        Tuple2<?, ?> copy = (Tuple2<?, ?>) copier.copy(new Tuple2<>("a", list));
        list.add(2L);
        assertThat(copy.f1).isEqualTo(List.of(1L));
    }

    @Test
    void aPairWithANullIsCopied() {
        Tuple2<String, Long> pair = new Tuple2<>("a", null);
        assertThat(copier.copy(pair)).isEqualTo(pair).isNotSameAs(pair);
    }
}
