package weir.serializers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A serializer with schemas of a kind of its own, such as Avro's, which knows itself how values of a former one become those of now.
 * It has a constructor without parameters, of an instance that is asked for {@link #from} alone.
 *
 * <pre>
 *   schema := "custom " class ":" form in Base64, without padding
 * </pre>
 */
public abstract class EvolvingSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private static final char FORM = ':';

    /** What the bytes mean, as text that {@link #from} understands. */
    protected abstract String form();

    /**
     * Finds out how values of a former form become those of now; where this instance knows no form, those that the other one says.
     *
     * @throws IncompatibleSchemaException if they cannot
     */
    protected abstract WrittenSchema.Migration<T> from(String written) throws IOException;

    @Override
    public final String snapshotSchema() {
        byte[] form = form().getBytes(StandardCharsets.UTF_8);
        return super.snapshotSchema()
                + FORM
                + Base64.getUrlEncoder().withoutPadding().encodeToString(form);
    }

    /** The class of the serializer that a custom schema names. */
    static String classIn(String custom) {
        int form = custom.indexOf(FORM);
        return form < 0 ? custom : custom.substring(0, form);
    }

    /** The way from the values of a custom schema of this serializer. */
    WrittenSchema.Migration<T> fromCustom(String custom) throws IOException {
        String form = custom.substring(custom.indexOf(FORM) + 1);
        try {
            return from(new String(Base64.getUrlDecoder().decode(form), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("The schema of values that " + classIn(custom) + " wrote is damaged: " + custom, e);
        }
    }
}
