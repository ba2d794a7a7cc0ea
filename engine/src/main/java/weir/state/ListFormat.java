package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.WrittenSchema;

/** The number of elements, then the elements. */
record ListFormat<T>(ContentFormat<T> elements) implements ContentFormat<List<T>> {
    @Override
    public String schema() {
        return "elements<" + elements.schema() + ">";
    }

    @Override
    public void write(List<T> content, DataOutputView target) throws IOException {
        target.writeInt(content.size());
        for (T element : content) {
            elements.write(element, target);
        }
    }

    @Override
    public List<T> read(DataInputView source, boolean stamped) throws IOException {
        List<T> content = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            content.add(elements.read(source, stamped));
        }
        return content;
    }

    @Override
    public ContentFormat<List<T>> reading(WrittenSchema written) throws IOException {
        return new ListFormat<>(elements.reading(written.within("elements", 0)));
    }
}
