package weir.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;

class TypeInformationTest {
    record Order(String id, long amount, Map<String, List<Integer>> parts) {}

    static class Account {
        String owner;
        double balance;
        Order last;
    }

    enum Side {
        BUY,
        SELL
    }

    record Box<T>(T content) {}

    @Test
    void a_class_is_described_by_its_structure() {
        assertThat(TypeInformation.of(String.class)).isSameAs(Types.STRING);
        assertThat(TypeInformation.of(int.class)).isSameAs(Types.INT);
        assertThat(TypeInformation.of(Side.class)).isEqualTo(Types.ENUM(Side.class));
        CompositeType<Order> order = (CompositeType<Order>) TypeInformation.of(Order.class);
        assertThat(order.getFieldNames()).containsExactly("id", "amount", "parts");
        assertThat(order.getTypeAt("parts")).isEqualTo(Types.MAP(Types.STRING, Types.LIST(Types.INT)));
        assertThat(order.getArity()).isEqualTo(3);
        assertThat(TypeInformation.of(Account.class).getTotalFields()).isEqualTo(5);
    }

    @Test
    void a_hint_carries_type_arguments() {
        TypeInformation<Tuple2<String, Optional<Long>>> info = TypeInformation.of(new TypeHint<>() {});
        assertThat(info).isEqualTo(Types.TUPLE(Types.STRING, Types.OPTIONAL(Types.LONG)));
        assertThat(info.isTupleType()).isTrue();
        assertThat(TypeInformation.of(new TypeHint<Set<long[]>>() {}))
                .isEqualTo(new SetTypeInfo<>(Types.PRIMITIVE_ARRAY(Types.LONG)));
        TypeInformation<Box<String>> box = TypeInformation.of(new TypeHint<Box<String>>() {});
        assertThat(((CompositeType<?>) box).getTypeAt("content")).isEqualTo(Types.STRING);
        assertThat(box).isNotEqualTo(TypeInformation.of(new TypeHint<Box<Long>>() {}));
    }

    @Test
    void what_is_not_known_is_left_to_the_values() {
        assertThat(TypeInformation.of(Object.class)).isEqualTo(Types.GENERIC(Object.class));
        assertThat(TypeInformation.of(CharSequence.class)).isEqualTo(Types.GENERIC(CharSequence.class));
    }

    @Test
    void arrays_are_no_keys() {
        assertThat(Types.PRIMITIVE_ARRAY(Types.BYTE).isKeyType()).isFalse();
        assertThat(Types.TUPLE(Types.STRING, Types.OBJECT_ARRAY(Types.STRING)).isKeyType())
                .isFalse();
        assertThat(TypeInformation.of(Order.class).isKeyType()).isTrue();
    }

    @Test
    void fields_that_do_not_exist_are_answered_with_those_that_do() {
        CompositeType<Order> order = (CompositeType<Order>) TypeInformation.of(Order.class);
        assertThatThrownBy(() -> order.getTypeAt("ammount")).hasMessageContaining("It has id, amount, parts.");
        assertThatThrownBy(() -> order.getTypeAt(3)).hasMessageContaining("only 3 fields");
        assertThatThrownBy(() -> Types.POJO(Account.class, Map.of("owner", Types.STRING)))
                .hasMessageContaining("has the fields [balance, last, owner]");
    }

    @TypeInfo(MoneyFactory.class)
    static class Money {}

    public static class MoneyFactory extends TypeInfoFactory<Money> {
        @Override
        public TypeInformation<Money> createTypeInfo(
                java.lang.reflect.Type type, Map<String, TypeInformation<?>> genericParameters) {
            return new GenericTypeInfo<>(Money.class);
        }
    }

    @Test
    void a_class_can_name_a_factory_of_its_description() {
        assertThat(TypeInformation.of(Money.class)).isEqualTo(Types.GENERIC(Money.class));
    }

    interface Mapper<I, O> {
        O map(I in);
    }

    abstract static class Named<T> implements Mapper<T, List<String>> {}

    static class Splitter extends Named<Order> {
        @Override
        public List<String> map(Order in) {
            return List.of(in.id());
        }
    }

    @Test
    void a_function_class_says_what_it_takes_and_gives() {
        assertThat(TypeExtractor.<Object>createTypeInfo(new Splitter(), Mapper.class, Splitter.class, 1))
                .isEqualTo(Types.LIST(Types.STRING));
        assertThat(TypeExtractor.<Object>createTypeInfo(new Splitter(), Mapper.class, Splitter.class, 0))
                .isEqualTo(TypeInformation.of(Order.class));
        Mapper<String, String> lambda = in -> in;
        assertThat(TypeExtractor.<Object>createTypeInfo(lambda, Mapper.class, lambda.getClass(), 1))
                .isEqualTo(Types.GENERIC(Object.class));
        assertThatThrownBy(() -> TypeExtractor.getParameterType(Mapper.class, String.class, 0))
                .hasMessageContaining("is no ");
    }
}
