package weir.formats.avro;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** As Avro generates it, as far as matters here. */
public final class Point extends SpecificRecordBase {
    public static final Schema SCHEMA$ = new Schema.Parser().parse("""
            {"type":"record","name":"Point","namespace":"weir.formats.avro","fields":[
              {"name":"x","type":"int"},{"name":"note","type":["null",{"type":"string","avro.java.string":"String"}],"default":null}]}""");

    int x;
    String note;

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? (Object) x : note;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            x = (Integer) value;
        } else {
            note = (String) value;
        }
    }
}
