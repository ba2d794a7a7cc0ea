package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.WrittenSchema;

/** How the content of one row is written to a snapshot and read from one. */
interface ContentFormat<V> {
    /** What the bytes mean, as a schema; see the description of {@code weir.serializers}. */
    String schema();

    void write(V content, DataOutputView target) throws IOException;

    /**
     * Reads a content.
     *
     * @param stamped whether it was written by a state with a time to live, so that times stand between the values;
     *     where only one of the writing and the reading state has one, times are left out or set to now
     */
    V read(DataInputView source, boolean stamped) throws IOException;

    /**
     * The format that reads contents which were written with another schema into those of this one.
     *
     * @throws weir.serializers.IncompatibleSchemaException if they cannot become those
     */
    ContentFormat<V> reading(WrittenSchema written) throws IOException;
}
