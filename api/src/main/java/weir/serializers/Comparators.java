package weir.serializers;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The comparators of sorted collections: the library's by number, a user's own class as any other object. */
final class Comparators {
    /** Written as a number, so the order is part of the format. */
    private static final List<Comparator<?>> KNOWN =
            List.of(Comparator.naturalOrder(), Collections.reverseOrder(), String.CASE_INSENSITIVE_ORDER);

    private static final int NONE = 0;
    private static final int OWN_CLASS = 127;

    private Comparators() {}

    static void write(Comparator<?> comparator, DataOutputView target) throws IOException {
        if (comparator == null) {
            target.writeByte(NONE);
            return;
        }
        int known = KNOWN.indexOf(comparator);
        target.writeByte(known >= 0 ? known + 1 : OWN_CLASS);
        if (known < 0) {
            ObjectSerializer.INSTANCE.serialize(comparator, target);
        }
    }

    static Comparator<?> read(DataInputView source) throws IOException {
        int tag = source.readByte();
        return switch (tag) {
            case NONE -> null;
            case OWN_CLASS -> (Comparator<?>) ObjectSerializer.INSTANCE.deserialize(source);
            default -> KNOWN.get(Extra.checkKind(tag - 1, KNOWN.size()));
        };
    }
}
