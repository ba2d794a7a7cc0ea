package weir.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import weir.types.Types;

class OutputTagTest {
    @Test
    void tagsWithTheSameIdAreTheSameOutputWhateverTheirClass() {
        OutputTag<String> anonymous = new OutputTag<>("late") {};
        OutputTag<String> plain = new OutputTag<>("late");

        assertThat(anonymous).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(OutputTag.isResponsibleFor(anonymous, plain)).isTrue();
        assertThat(plain).isNotEqualTo(new OutputTag<String>("early")).hasToString("OutputTag(late)");
    }

    @Test
    void anAnonymousTagKnowsItsTypeAndAPlainOneLeavesItToTheValues() {
        assertThat(new OutputTag<String>("late") {}.getTypeInfo()).isEqualTo(Types.STRING);
        assertThat(new OutputTag<>("late", Types.LONG).getTypeInfo()).isEqualTo(Types.LONG);
        assertThat(new OutputTag<String>("late").getTypeInfo()).isNull();
    }

    @Test
    void aTagWithoutIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutputTag<>(""))
                .withMessageContaining("id");
    }
}
