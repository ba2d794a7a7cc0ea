package weir.operators.keyed;

import java.util.Arrays;
import java.util.List;
import weir.api.functions.KeySelector;
import weir.api.tuple.Tuple;
import weir.api.tuple.Tuple1;
import weir.api.tuple.Tuple2;
import weir.types.FieldPath;

/** Takes some fields of a record as its key, in a tuple, as {@code keyBy(0, 2)} and {@code keyBy("user.name")} do. */
public record FieldKeys<T>(List<FieldPath> fields) implements KeySelector<T, Tuple> {
    public FieldKeys {
        if (fields.isEmpty() || fields.size() > Tuple.MAX_ARITY) {
            throw new IllegalArgumentException("A key of " + fields.size() + " fields was asked for; keyBy takes 1 to "
                    + Tuple.MAX_ARITY + " of them.");
        }
        fields = List.copyOf(fields);
    }

    public static <T> FieldKeys<T> of(int... positions) {
        return new FieldKeys<>(Arrays.stream(positions).mapToObj(FieldPath::of).toList());
    }

    public static <T> FieldKeys<T> of(String... names) {
        return new FieldKeys<>(Arrays.stream(names).map(FieldPath::of).toList());
    }

    @Override
    public Tuple getKey(T record) {
        return switch (fields.size()) {
            case 1 -> new Tuple1<>(fields.get(0).get(record));
            case 2 -> new Tuple2<>(fields.get(0).get(record), fields.get(1).get(record));
            default -> tuple(record);
        };
    }

    private Tuple tuple(T record) {
        Tuple key = Tuple.newInstance(fields.size());
        for (int position = 0; position < fields.size(); position++) {
            key.setField(fields.get(position).get(record), position);
        }
        return key;
    }
}
