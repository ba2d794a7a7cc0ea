package weir.operators.window;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;
import weir.serializers.UnserializableTypeException;

/** How values whose class shows only when they come are copied and written. Copies only what can change. */
final class ValueType<T> {
    private final TypeSerializer<Object> anyClass = Serializers.forClass(Object.class);
    private Class<?> lastClass;
    private TypeSerializer<T> changing;

    /**
     * The object in a cell, free for the caller to change: itself if it never changes or if the cell is about to be
     * overwritten, being the target; otherwise a copy.
     */
    @SuppressWarnings("unchecked") // a fold only ever puts its own type into its cells
    T own(Cells source, int slot, Cells target, int targetSlot) {
        T value = (T) source.objects[slot];
        return source == target && slot == targetSlot ? value : copy(value);
    }

    T copy(T value) {
        if (value == null) {
            return null;
        }
        if (value.getClass() != lastClass) {
            resolve(value);
        }
        return changing == null ? value : changing.copy(value);
    }

    /** False for values that hold something which can't be copied, such as a thread or a connection. */
    boolean canCopy(T value) {
        try {
            copy(value);
            return true;
        } catch (UnserializableTypeException e) {
            return false;
        }
    }

    private void resolve(T value) {
        TypeSerializer<T> serializer = Serializers.forClassOf(value);
        changing = serializer.isImmutableType() ? null : serializer;
        lastClass = value.getClass();
    }

    void write(Object value, DataOutputView target) throws IOException {
        anyClass.serialize(value, target);
    }

    Object read(DataInputView source) throws IOException {
        return anyClass.deserialize(source);
    }
}
