package weir.serializers;

import java.io.IOException;

/** Reads values that were written in one particular form. */
@FunctionalInterface
public interface ValueReader<T> {
    T read(DataInputView source) throws IOException;
}
