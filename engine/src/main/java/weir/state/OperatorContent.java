package weir.state;

import java.io.IOException;
import java.util.List;
import weir.serializers.DescribedClasses;

/** What an operator state consists of: elements that can be dealt out one by one. */
interface OperatorContent {
    /** What the bytes of an element mean; null where a snapshot that did not say so brought them. */
    String schema();

    /** The elements one by one, and to {@code classes} the classes that they name. */
    List<byte[]> serialized(DescribedClasses classes) throws IOException;

    /** Adds an element in the form that a snapshot holds it in, where values named these classes. */
    void addSerialized(byte[] element, SavedForm form, DescribedClasses classes) throws IOException;
}
