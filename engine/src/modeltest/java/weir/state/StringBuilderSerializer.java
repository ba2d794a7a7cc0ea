package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;

/** A user's own serializer, of a class that can be changed in place. */
final class StringBuilderSerializer extends TypeSerializer<StringBuilder> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public StringBuilder copy(StringBuilder from) {
        return new StringBuilder(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(StringBuilder record, DataOutputView target) throws IOException {
        target.writeText(record.toString());
    }

    @Override
    public StringBuilder deserialize(DataInputView source) throws IOException {
        return new StringBuilder(source.readText());
    }
}
