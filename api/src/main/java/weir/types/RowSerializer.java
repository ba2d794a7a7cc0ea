package weir.types;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.NullableSerializer;
import weir.serializers.ObjectSerializer;
import weir.serializers.TypeSerializer;

/**
 * Rows: the kind, how the fields are known, their names if they have any of their own, and the fields, each with its
 * null mark. Where the types of the fields are known, names belong to the type and are not written.
 */
public final class RowSerializer extends TypeSerializer<Row> {
    private static final long serialVersionUID = 1L;

    private static final int POSITIONS = 0;
    private static final int NAMES = 1;
    private static final int GROWING = 2;

    /** Null where the fields can be anything. */
    private final List<TypeSerializer<Object>> fields;
    /** Null where the fields of typed rows have no names. */
    private final LinkedHashMap<String, Integer> positions;

    /** For rows of any fields. */
    public RowSerializer() {
        this.fields = null;
        this.positions = null;
    }

    /** For rows of these fields; {@code names} is null where they have none. */
    @SuppressWarnings("unchecked")
    public RowSerializer(List<String> names, List<? extends TypeSerializer<?>> fields) {
        this.fields = new ArrayList<>();
        fields.forEach(field -> this.fields.add((TypeSerializer<Object>) NullableSerializer.wrap(field)));
        this.positions = names == null ? null : number(names);
    }

    private static LinkedHashMap<String, Integer> number(List<String> names) {
        LinkedHashMap<String, Integer> positions = new LinkedHashMap<>();
        names.forEach(name -> positions.put(name, positions.size()));
        return positions;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public Row copy(Row from) {
        Object[] values = from.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = field(i).copy(values[i]);
        }
        return from.withValues(values);
    }

    private TypeSerializer<Object> field(int index) {
        return fields == null ? ObjectSerializer.INSTANCE : fields.get(index);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Row record, DataOutputView target) throws IOException {
        target.writeByte(record.getKind().toByteValue());
        Object[] values = fields == null ? record.values() : ordered(record);
        if (fields == null) {
            writeNames(record, target);
            target.writeVarInt(values.length);
        }
        for (int i = 0; i < values.length; i++) {
            field(i).serialize(values[i], target);
        }
    }

    /** The values in the order of this type, also for rows that were filled by name. */
    private Object[] ordered(Row record) {
        if (record.isGrowing() && positions != null) {
            return positions.keySet().stream().map(record::getField).toArray();
        }
        if (record.getArity() != fields.size()) {
            throw new IllegalArgumentException("The row " + record + " has " + record.getArity()
                    + " fields, but its type was declared with " + fields.size() + ".");
        }
        return record.values();
    }

    private static void writeNames(Row record, DataOutputView target) throws IOException {
        int form = record.positions() == null ? POSITIONS : record.isGrowing() ? GROWING : NAMES;
        target.writeByte(form);
        if (form != POSITIONS) {
            target.writeVarInt(record.positions().size());
            for (String name : record.positions().keySet()) {
                target.writeText(name);
            }
        }
    }

    @Override
    public Row deserialize(DataInputView source) throws IOException {
        RowKind kind = RowKind.fromByteValue(source.readByte());
        if (fields != null) {
            Object[] values = readValues(source, fields.size());
            return positions == null ? Row.ofKind(kind, values) : Row.named(kind, values, positions);
        }
        int form = source.readByte();
        LinkedHashMap<String, Integer> names = form == POSITIONS ? null : readNames(source);
        Object[] values = readValues(source, source.readVarInt());
        return switch (form) {
            case POSITIONS -> Row.ofKind(kind, values);
            case NAMES -> Row.named(kind, values, names);
            default -> growing(kind, names, values);
        };
    }

    private static LinkedHashMap<String, Integer> readNames(DataInputView source) throws IOException {
        int count = source.readVarInt();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(source.readText());
        }
        return number(names);
    }

    private Object[] readValues(DataInputView source, int count) throws IOException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(field(i).deserialize(source));
        }
        return values.toArray();
    }

    private static Row growing(RowKind kind, LinkedHashMap<String, Integer> names, Object[] values) {
        Row row = Row.withNames(kind);
        names.forEach((name, position) -> row.setField(name, values[position]));
        return row;
    }

    @Override
    public String snapshotSchema() {
        if (fields == null) {
            return "row";
        }
        List<String> names = positions == null ? List.of() : List.copyOf(positions.keySet());
        StringJoiner text = new StringJoiner(",", "row{", "}");
        for (int i = 0; i < fields.size(); i++) {
            text.add((names.isEmpty() ? "" : names.get(i) + ":") + fields.get(i).snapshotSchema());
        }
        return text.toString();
    }
}
