package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedClasses;

/** A list that belongs to a task. */
final class OperatorList<T> implements ListState<T>, OperatorContent {
    private final ListStateDescriptor<T> descriptor;
    private final ContentFormat<T> format;
    private final FormatChoice<T> saved;
    private final List<T> elements = new ArrayList<>();

    OperatorList(ListStateDescriptor<T> descriptor) {
        this.descriptor = descriptor;
        this.format = new PlainFormat<>(descriptor::getElementSerializer);
        this.saved = new FormatChoice<>(format);
    }

    @Override
    public Iterable<T> get() {
        return elements;
    }

    @Override
    public void add(T value) {
        elements.add(nonNull(value));
    }

    @Override
    public void addAll(List<T> values) {
        values.forEach(this::nonNull);
        elements.addAll(values);
    }

    @Override
    public void update(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        copy.forEach(this::nonNull);
        elements.clear();
        elements.addAll(copy);
    }

    @Override
    public void clear() {
        elements.clear();
    }

    @Override
    public String schema() {
        return format.schema();
    }

    @Override
    public List<byte[]> serialized(DescribedClasses classes) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        List<byte[]> serialized = new ArrayList<>(elements.size());
        for (T element : elements) {
            target.clear();
            format.write(element, target);
            serialized.add(target.getCopyOfBuffer());
            classes.addAll(target.described());
        }
        return serialized;
    }

    @Override
    public void addSerialized(byte[] element, SavedForm form, DescribedClasses classes) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(element);
        source.describedBy(classes);
        elements.add(saved.of(form).read(source, false));
    }

    private T nonNull(T value) {
        return Objects.requireNonNull(value, () -> "List state '" + descriptor.getName() + "' takes no null elements.");
    }
}
