package weir.api.state;

import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link ValueState}. */
public class ValueStateDescriptor<T> extends StateDescriptor<ValueState<T>, T> {
    private static final long serialVersionUID = 1L;

    public ValueStateDescriptor(String name, Class<T> type) {
        super(name, type, null);
    }

    public ValueStateDescriptor(String name, TypeInformation<T> typeInfo) {
        super(name, typeInfo, null);
    }

    public ValueStateDescriptor(String name, TypeSerializer<T> serializer) {
        super(name, serializer, null);
    }

    /** As Flink 1.x; testing {@code value()} for null says the same more plainly. */
    public ValueStateDescriptor(String name, Class<T> type, T defaultValue) {
        super(name, type, defaultValue);
    }

    /** As Flink 1.x; testing {@code value()} for null says the same more plainly. */
    public ValueStateDescriptor(String name, TypeInformation<T> typeInfo, T defaultValue) {
        super(name, typeInfo, defaultValue);
    }

    /** As Flink 1.x; testing {@code value()} for null says the same more plainly. */
    public ValueStateDescriptor(String name, TypeSerializer<T> serializer, T defaultValue) {
        super(name, serializer, defaultValue);
    }

    @Override
    public Type getType() {
        return Type.VALUE;
    }
}
