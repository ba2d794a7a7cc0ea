package weir.state;

import java.io.IOException;
import weir.serializers.WrittenSchema;

/**
 * In what form a snapshot holds the contents of one state.
 *
 * @param stamped whether a state with a time to live wrote them, so that times stand between the values
 * @param schema what the bytes mean; null where the snapshot does not say, and they are as they would be now
 */
record SavedForm(boolean stamped, String schema) {
    /** How contents of this form become those of {@code now}, which is itself where nothing has changed. */
    <V> ContentFormat<V> readerFor(ContentFormat<V> now) throws IOException {
        return schema == null || schema.equals(now.schema()) ? now : now.reading(WrittenSchema.parse(schema));
    }
}
