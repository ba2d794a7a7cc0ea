package weir.serializers;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers beyond the primitives. */
final class NumberTypes {
    static final TypeSerializer<BigInteger> BIG_INTEGER = ValueSerializer.immutable(
            BigInteger.class,
            "bigint",
            (v, out) -> writeBytes(v.toByteArray(), out),
            in -> new BigInteger(readBytes(in)));

    static final TypeSerializer<BigDecimal> BIG_DECIMAL =
            ValueSerializer.immutable(BigDecimal.class, "decimal", NumberTypes::writeDecimal, in -> {
                int scale = in.readInt();
                return new BigDecimal(BIG_INTEGER.deserialize(in), scale);
            });

    static final TypeSerializer<AtomicLong> ATOMIC_LONG = ValueSerializer.mutable(
            AtomicLong.class,
            "atomic-long",
            (v, out) -> out.writeLong(v.get()),
            in -> new AtomicLong(in.readLong()),
            v -> new AtomicLong(v.get()));

    static final TypeSerializer<AtomicInteger> ATOMIC_INTEGER = ValueSerializer.mutable(
            AtomicInteger.class,
            "atomic-int",
            (v, out) -> out.writeInt(v.get()),
            in -> new AtomicInteger(in.readInt()),
            v -> new AtomicInteger(v.get()));

    static final TypeSerializer<AtomicBoolean> ATOMIC_BOOLEAN = ValueSerializer.mutable(
            AtomicBoolean.class,
            "atomic-boolean",
            (v, out) -> out.writeBoolean(v.get()),
            in -> new AtomicBoolean(in.readBoolean()),
            v -> new AtomicBoolean(v.get()));

    private NumberTypes() {}

    private static void writeDecimal(BigDecimal value, DataOutputView target) throws IOException {
        target.writeInt(value.scale());
        BIG_INTEGER.serialize(value.unscaledValue(), target);
    }

    private static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
        target.writeVarInt(bytes.length);
        target.write(bytes);
    }

    private static byte[] readBytes(DataInputView source) throws IOException {
        return Lengths.read(source, source.readVarInt());
    }
}
