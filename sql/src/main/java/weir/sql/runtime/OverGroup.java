package weir.sql.runtime;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;
import weir.sql.kernel.Accumulator;

/** What a key of OVER knows of its rows that were there before. */
@SerializedBy(OverGroup.Serializer.class)
final class OverGroup {
    final Accumulator accumulator;

    /** The time of the last row; no row of that time or before it may come in a bounded frame. */
    long latest = Long.MIN_VALUE;

    /** When to look whether all rows have left the frame; {@link Long#MIN_VALUE} where nothing is planned. */
    long cleanup = Long.MIN_VALUE;

    /** The number of the first row in the frame, and of the one that comes next. */
    long oldest;

    long next;

    OverGroup(Accumulator accumulator) {
        this.accumulator = accumulator;
    }

    /** Writes all fields. */
    static final class Serializer extends TypeSerializer<OverGroup> {
        private static final long serialVersionUID = 1L;

        private static final Accumulator.Serializer ACCUMULATORS = new Accumulator.Serializer();

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public OverGroup copy(OverGroup from) {
            OverGroup copy = new OverGroup(ACCUMULATORS.copy(from.accumulator));
            copy.latest = from.latest;
            copy.cleanup = from.cleanup;
            copy.oldest = from.oldest;
            copy.next = from.next;
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(OverGroup group, DataOutputView target) throws IOException {
            ACCUMULATORS.serialize(group.accumulator, target);
            target.writeLong(group.latest);
            target.writeLong(group.cleanup);
            target.writeLong(group.oldest);
            target.writeLong(group.next);
        }

        @Override
        public OverGroup deserialize(DataInputView source) throws IOException {
            OverGroup group = new OverGroup(ACCUMULATORS.deserialize(source));
            group.latest = source.readLong();
            group.cleanup = source.readLong();
            group.oldest = source.readLong();
            group.next = source.readLong();
            return group;
        }
    }
}
