package weir.state;

import java.io.IOException;
import java.util.Locale;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** The parts that snapshots of a task consist of. Each begins with its mark, which its reader checks. */
enum SnapshotPart {
    KEYED_STATE(0x4B01),
    STORED_ROWS(0x5201),
    TIMERS(0x5401),
    OPERATOR_STATE(0x4F02);

    /** A letter for the part, then the version of its format. */
    private final int mark;

    SnapshotPart(int mark) {
        this.mark = mark;
    }

    void begin(DataOutputView target) throws IOException {
        target.writeShort(mark);
    }

    void check(DataInputView source) throws IOException {
        check(source.readUnsignedShort());
    }

    /** As {@link #check(DataInputView)}, and says whether it was written in the version before this one. */
    boolean isFormer(DataInputView source) throws IOException {
        int found = source.readUnsignedShort();
        boolean former = found == mark - 1;
        check(former ? mark : found);
        return former;
    }

    private void check(int found) throws IOException {
        if (found != mark) {
            throw new IOException("The snapshot has " + Integer.toHexString(found) + " where "
                    + name().toLowerCase(Locale.ROOT).replace('_', ' ') + " was expected to begin with "
                    + Integer.toHexString(mark)
                    + ": it is damaged, or another version of Weir or of the operator wrote it.");
        }
    }
}
