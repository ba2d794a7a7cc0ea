package weir.sql.kernel;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.ObjectSerializer;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** What the aggregates of one group have gathered: numbers, and objects where numbers will not do. */
@SerializedBy(Accumulator.Serializer.class)
public final class Accumulator {
    /** How many rows the group has. */
    public long rows;

    public final long[] numbers;
    public final Object[] objects;

    /** The batch in which the group was touched last; not kept. */
    public long touched;

    public Accumulator(long[] numbers, Object[] objects) {
        this.numbers = numbers;
        this.objects = objects;
    }

    /** Writes both arrays, the objects with their classes. */
    public static final class Serializer extends TypeSerializer<Accumulator> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public Accumulator copy(Accumulator from) {
            Object[] objects = from.objects.clone();
            for (int i = 0; i < objects.length; i++) {
                objects[i] = objects[i] == null ? null : ObjectSerializer.INSTANCE.copy(objects[i]);
            }
            Accumulator copy = new Accumulator(from.numbers.clone(), objects);
            copy.rows = from.rows;
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(Accumulator accumulator, DataOutputView target) throws IOException {
            target.writeLong(accumulator.rows);
            target.writeVarInt(accumulator.numbers.length);
            for (long number : accumulator.numbers) {
                target.writeLong(number);
            }
            target.writeVarInt(accumulator.objects.length);
            for (Object object : accumulator.objects) {
                target.writeBoolean(object != null);
                if (object != null) {
                    ObjectSerializer.INSTANCE.serialize(object, target);
                }
            }
        }

        @Override
        public Accumulator deserialize(DataInputView source) throws IOException {
            long rows = source.readLong();
            long[] numbers = new long[source.readVarInt()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = source.readLong();
            }
            Object[] objects = new Object[source.readVarInt()];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = source.readBoolean() ? ObjectSerializer.INSTANCE.deserialize(source) : null;
            }
            Accumulator accumulator = new Accumulator(numbers, objects);
            accumulator.rows = rows;
            return accumulator;
        }
    }
}
