package weir.api.windowing;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** The one window that holds all records of a key, until a trigger purges them. */
@SerializedBy(GlobalWindow.Serializer.class)
public class GlobalWindow extends Window {
    private static final GlobalWindow ONLY = new GlobalWindow();

    private GlobalWindow() {}

    public static GlobalWindow get() {
        return ONLY;
    }

    /** The end of time: only the end of bounded input gets there. */
    @Override
    public long maxTimestamp() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GlobalWindow;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "GlobalWindow";
    }

    /** Writes one byte, so that every value of a stream takes some room. */
    public static final class Serializer extends TypeSerializer<GlobalWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return true;
        }

        @Override
        public GlobalWindow copy(GlobalWindow from) {
            return from;
        }

        @Override
        public int getLength() {
            return 1;
        }

        @Override
        public void serialize(GlobalWindow window, DataOutputView target) throws IOException {
            target.writeByte(0);
        }

        @Override
        public GlobalWindow deserialize(DataInputView source) throws IOException {
            source.readByte();
            return ONLY;
        }
    }
}
