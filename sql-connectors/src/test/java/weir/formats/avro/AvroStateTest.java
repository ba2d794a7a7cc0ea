package weir.formats.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedReader;
import weir.serializers.ObjectSerializer;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;
import weir.serializers.WrittenSchema;

/** Avro records as values, and as values of schemas that have changed since. */
class AvroStateTest {
    private static final String THEN = """
            {"type":"record","name":"Order","namespace":"shop","fields":[
              {"name":"id","type":"int"},{"name":"buyer","type":"string"},{"name":"gone","type":"double"}]}""";

    private static final String NOW = """
            {"type":"record","name":"Order","namespace":"shop","fields":[
              {"name":"id","type":"long"},{"name":"customer","type":"string","aliases":["buyer"]},
              {"name":"pieces","type":"int","default":1}]}""";

    @Test
    void records_of_a_generated_class_come_back_as_they_were_without_being_declared() throws Exception {
        Point point = new Point();
        point.x = 7;
        point.note = "here";
        for (TypeSerializer<Object> serializer :
                List.of(ObjectSerializer.INSTANCE, Serializers.forClassOf((Object) point))) {
            assertThat(read(serializer, written(serializer, point)))
                    .isEqualTo(point)
                    .isNotSameAs(point);
            assertThat(serializer.copy(point)).isEqualTo(point).isNotSameAs(point);
        }
        assertThat(Serializers.forClassOf(point).snapshotSchema())
                .startsWith("custom weir.formats.avro.AvroSerializer:");
    }

    @Test
    void generic_records_keep_their_schema_where_none_is_declared() throws Exception {
        GenericRecord order = order();
        assertThat(read(ObjectSerializer.INSTANCE, written(ObjectSerializer.INSTANCE, order)))
                .isEqualTo(order);
    }

    @Test
    void fields_are_added_with_defaults_removed_renamed_by_alias_and_widened() throws Exception {
        TypeSerializer<GenericRecord> then = declared(THEN);
        WrittenSchema.Migration<GenericRecord> migration =
                WrittenSchema.parse(then.snapshotSchema()).to(declared(NOW));
        GenericRecord order = migration.reader().read(new DataInputDeserializer(written(then, order())));
        assertThat(order).hasToString("{\"id\": 5, \"customer\": \"Ann\", \"pieces\": 1}");
        assertThat(order.get("id")).isEqualTo(5L);
        assertThat(migration.changes())
                .containsExactly(
                        "field 'gone' of shop.Order is gone, and what the snapshot holds of it is dropped",
                        "field 'id' of shop.Order was \"int\" and is \"long\" now",
                        "field 'customer' of shop.Order was called 'buyer'",
                        "field 'pieces' of shop.Order is new and begins as 1");
    }

    @Test
    void records_of_a_class_that_has_changed_become_those_of_now_though_nobody_names_it() throws Exception {
        String narrow = """
                {"type":"record","name":"Point","namespace":"weir.formats.avro","fields":[
                  {"name":"x","type":"int"}]}""";
        GenericRecord small = new GenericData.Record(new Schema.Parser().parse(narrow));
        small.put("x", 7);
        WrittenSchema.Migration<Object> migration =
                WrittenSchema.parse(declared(narrow).snapshotSchema()).toNamedClasses();
        Object read = migration.reader().read(new DataInputDeserializer(written(declared(narrow), small)));
        assertThat(read)
                .isInstanceOfSatisfying(Point.class, now -> assertThat(now.x).isEqualTo(7));
        assertThat(migration.changes())
                .containsExactly("field 'note' of weir.formats.avro.Point is new and begins as null");
    }

    @Test
    void what_does_not_fit_is_told_with_the_field() {
        String narrower = NOW.replace("long", "boolean").replace(",\"default\":1", "");
        assertThatThrownBy(() ->
                        WrittenSchema.parse(declared(THEN).snapshotSchema()).to(declared(narrower)))
                .hasMessageContaining("Records of shop.Order in the snapshot do not fit the schema of now")
                .hasMessageContaining("/fields/0")
                .hasMessageContaining("pieces")
                .hasMessageContaining("Give new fields a default");
    }

    @Test
    void records_can_be_looked_at_without_their_class() throws Exception {
        TypeSerializer<GenericRecord> then = declared(THEN);
        DataInputDeserializer source = new DataInputDeserializer(written(then, order()));
        assertThat(new DescribedReader(source.classes()).read(then.snapshotSchema(), source))
                .hasToString("{\"id\": 5, \"buyer\": \"Ann\", \"gone\": 0.5}");
    }

    private static GenericRecord order() {
        GenericRecord order = new GenericData.Record(new Schema.Parser().parse(THEN));
        order.put("id", 5);
        order.put("buyer", new Utf8("Ann"));
        order.put("gone", 0.5);
        return order;
    }

    private static TypeSerializer<GenericRecord> declared(String schema) {
        return new GenericRecordAvroTypeInfo(new Schema.Parser().parse(schema)).createSerializer();
    }

    private static <T> byte[] written(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(value, target);
        return target.getCopyOfBuffer();
    }

    private static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }
}
