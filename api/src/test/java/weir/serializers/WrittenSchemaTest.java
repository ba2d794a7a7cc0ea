package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each class {@code …Then} is what a program had when it wrote, and {@code …Now} what has become of it. */
class WrittenSchemaTest {
    private static final String HERE = "weir.serializers.WrittenSchemaTest$";

    enum ColorThen {
        RED,
        GREN
    }

    @FormerlyNamed(HERE + "ColorThen")
    enum ColorNow {
        BLUE,
        @FormerlyNamed("GREN")
        GREEN,
        RED
    }

    @FormerlyNamed(HERE + "ColorThen")
    enum ColorLess {
        RED
    }

    record LineThen(String item, int count, ColorThen color) {}

    @FormerlyNamed(HERE + "LineThen")
    record LineNow(ColorNow color, @FormerlyNamed("item") String article, long count, int discount, String note) {}

    record OrderThen(
            long id,
            float price,
            List<LineThen> lines,
            Map<LineThen, Integer> stock,
            Optional<LineThen> gift,
            LineThen[] returned,
            Object any,
            LineThen gone) {}

    @FormerlyNamed(HERE + "OrderThen")
    record OrderNow(
            BigDecimal id,
            double price,
            List<LineNow> lines,
            Map<LineNow, Long> stock,
            Optional<LineNow> gift,
            LineNow[] returned,
            Object any) {}

    static class NodeThen {
        int value;
        NodeThen next;
    }

    @FormerlyNamed(HERE + "NodeThen")
    static class NodeNow {
        long value;
        NodeNow next;
        List<NodeNow> others;
    }

    sealed interface ShapeThen permits CircleThen, SquareThen {}

    record CircleThen(int radius) implements ShapeThen {}

    record SquareThen(int side) implements ShapeThen {}

    @FormerlyNamed(HERE + "ShapeThen")
    sealed interface ShapeNow permits SquareNow, CircleNow {}

    @FormerlyNamed(HERE + "CircleThen")
    record CircleNow(double radius) implements ShapeNow {}

    @FormerlyNamed(HERE + "SquareThen")
    record SquareNow(int side, int border) implements ShapeNow {}

    record HolderThen(Set<ShapeThen> shapes) {}

    @FormerlyNamed(HERE + "HolderThen")
    record HolderNow(Set<ShapeNow> shapes) {}

    private static LineNow line(String article, long count, ColorNow color) {
        return new LineNow(color, article, count, 0, null);
    }

    @Test
    void fields_are_added_renamed_widened_and_removed_at_any_depth() throws IOException {
        LineThen pen = new LineThen("pen", 3, ColorThen.GREN);
        OrderThen then = new OrderThen(
                7,
                1.5f,
                Arrays.asList(pen, null),
                Map.of(pen, 4),
                Optional.of(pen),
                new LineThen[] {pen, null},
                5L,
                pen);
        LineNow penNow = line("pen", 3, ColorNow.GREEN);
        OrderNow now = migrated(then, OrderThen.class, OrderNow.class);
        assertThat(now.id()).isEqualTo(BigDecimal.valueOf(7));
        assertThat(now.price()).isEqualTo(1.5);
        assertThat(now.lines()).containsExactly(penNow, null);
        assertThat(now.stock()).isEqualTo(Map.of(penNow, 4L));
        assertThat(now.gift()).contains(penNow);
        assertThat(now.returned()).containsExactly(penNow, null);
        assertThat(now.any()).isEqualTo(5L);
    }

    @Test
    void every_change_is_told_in_a_sentence() throws IOException {
        assertThat(WrittenSchema.parse(schema(LineThen.class))
                        .to(Serializers.forClass(LineNow.class))
                        .changes())
                .containsExactly(
                        HERE + "LineNow was called " + HERE + "LineThen",
                        "field 'article' of " + HERE + "LineNow was called 'item'",
                        "field 'count' of " + HERE + "LineNow was int and is long now",
                        "the constants of " + HERE + "ColorNow were RED, GREN",
                        "field 'discount' of " + HERE + "LineNow is new and begins as 0",
                        "field 'note' of " + HERE + "LineNow is new and begins as null");
    }

    @Test
    void what_has_not_changed_has_no_changes() throws IOException {
        for (Class<?> type :
                List.of(OrderThen.class, NodeThen.class, HolderThen.class, ColorThen.class, long[].class)) {
            String schema = schema(type);
            assertThat(WrittenSchema.parse(schema)
                            .to(Serializers.forClass(type))
                            .changes())
                    .isEmpty();
            assertThat(WrittenSchema.parse(schema).toNamedClasses().changes()).isEmpty();
        }
    }

    @Test
    void a_class_that_contains_itself_changes_at_every_depth() throws IOException {
        NodeThen tail = new NodeThen();
        tail.value = 2;
        NodeThen head = new NodeThen();
        head.value = 1;
        head.next = tail;
        NodeNow now = migrated(head, NodeThen.class, NodeNow.class);
        assertThat(now.value).isEqualTo(1);
        assertThat(now.next.value).isEqualTo(2);
        assertThat(now.next.next).isNull();
        assertThat(now.others).isNull();
    }

    @Test
    void the_classes_that_a_sealed_type_permits_may_move_and_change() throws IOException {
        HolderThen then = new HolderThen(Set.of(new CircleThen(2), new SquareThen(3)));
        assertThat(migrated(then, HolderThen.class, HolderNow.class).shapes())
                .containsExactlyInAnyOrder(new CircleNow(2), new SquareNow(3, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "byte,short",
        "byte,long",
        "short,int",
        "char,int",
        "int,long",
        "int,double",
        "float,double",
        "int[],long[]",
        "float[],double[]",
        "long,decimal",
        "bigint,decimal",
        "char,string"
    })
    void numbers_get_wider(String from, String to) throws IOException {
        assertThat(Widening.of(from, to)).isNotNull();
        assertThat(WrittenSchema.parse(from).to(PlainTypes.of(to)).changes())
                .containsExactly("The value was " + from + " and is " + to + " now");
    }

    @ParameterizedTest
    @CsvSource({"long,int", "double,float", "int,float", "long,double", "string,int", "int,string", "boolean,int"})
    void what_could_lose_something_is_refused(String from, String to) throws IOException {
        WrittenSchema written = WrittenSchema.parse(from);
        assertThatThrownBy(() -> written.to(PlainTypes.of(to)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining(from)
                .hasMessageContaining(to);
    }

    @Test
    void widened_arrays_keep_their_elements() throws IOException {
        assertThat((long[]) Widening.of("int[]", "long[]").apply(new int[] {1, -2}))
                .containsExactly(1, -2);
    }

    record AmountThen(String amount) {}

    @FormerlyNamed(HERE + "AmountThen")
    record AmountNow(long amount) {}

    @Test
    void a_field_of_another_type_is_named() throws IOException {
        WrittenSchema written = WrittenSchema.parse(schema(AmountThen.class));
        assertThatThrownBy(() -> written.to(Serializers.forClass(AmountNow.class)))
                .hasMessage("field 'amount' of " + HERE
                        + "AmountNow was of type string when the snapshot was made, and is of"
                        + " type long now, which does not hold all of those. Give it its type back, or give the new one"
                        + " another name.");
    }

    @Test
    void a_constant_that_is_gone_is_named() throws IOException {
        WrittenSchema written = WrittenSchema.parse(schema(ColorThen.class));
        assertThatThrownBy(() -> written.to(Serializers.forClass(ColorLess.class)))
                .hasMessageContaining("ColorLess has lost its constant GREN")
                .hasMessageContaining("@FormerlyNamed(\"GREN\")");
    }

    @Test
    void another_class_in_its_place_is_refused_unless_it_says_that_it_is_its_new_name() throws IOException {
        WrittenSchema written = WrittenSchema.parse(schema(AmountThen.class));
        assertThatThrownBy(() -> written.to(Serializers.forClass(LineNow.class)))
                .hasMessageContaining("AmountThen")
                .hasMessageContaining("LineNow");
    }

    @Test
    void a_class_that_is_missing_is_named() throws IOException {
        WrittenSchema written = WrittenSchema.parse("record shop.Gone{id:long}");
        assertThatThrownBy(written::toNamedClasses)
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("shop.Gone, which is not among the job's classes");
    }

    @Test
    void values_that_name_their_class_are_read_as_it_was() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        target.writeByte(ObjectSerializer.NAMED);
        target.writeText(SquareNow.class.getName());
        String former = "record " + SquareNow.class.getName() + "{side:int}";
        target.writeInt(former.hashCode());
        target.describe(SquareNow.class.getName(), former);
        target.writeByte(0);
        target.writeInt(9);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        source.describedBy(target.described());
        assertThat(ObjectSerializer.INSTANCE.deserialize(source)).isEqualTo(new SquareNow(9, 0));
    }

    private static String schema(Class<?> type) {
        return Serializers.forClass(type).snapshotSchema();
    }

    private static <A, B> B migrated(A value, Class<A> then, Class<B> now) throws IOException {
        TypeSerializer<A> serializer = Serializers.forClass(then);
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(value, target);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        source.describedBy(target.described());
        B migrated = WrittenSchema.parse(serializer.snapshotSchema())
                .to(Serializers.forClass(now))
                .reader()
                .read(source);
        assertThat(source.available()).isZero();
        return migrated;
    }
}
