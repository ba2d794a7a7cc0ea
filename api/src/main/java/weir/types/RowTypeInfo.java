package weir.types;

import java.util.List;
import java.util.stream.IntStream;
import weir.serializers.TypeSerializer;

/** A row with the types and, where it has them, the names of its fields. */
public final class RowTypeInfo extends CompositeType<Row> {
    private static final long serialVersionUID = 1L;

    private final boolean named;

    /** Fields without names; they are called f0, f1, … where a name is asked for. */
    public RowTypeInfo(TypeInformation<?>... types) {
        super(Row.class, IntStream.range(0, types.length).mapToObj(i -> "f" + i).toList(), List.of(types));
        this.named = false;
    }

    public RowTypeInfo(TypeInformation<?>[] types, String[] fieldNames) {
        super(Row.class, distinct(fieldNames, types.length), List.of(types));
        this.named = true;
    }

    private static List<String> distinct(String[] names, int count) {
        if (names.length != count || List.of(names).stream().distinct().count() != count) {
            throw new IllegalArgumentException(
                    "A row of " + count + " fields needs as many different names, not " + List.of(names) + ".");
        }
        return List.of(names);
    }

    @Override
    public TypeSerializer<Row> createSerializer() {
        return new RowSerializer(
                named ? List.of(getFieldNames()) : null,
                fields().stream().map(TypeInformation::createSerializer).toList());
    }
}
