package weir.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import weir.types.Row;

/** Values of column types, the awkward ones more often than chance would bring them. */
final class RandomValues {
    private final SplittableRandom random;

    RandomValues(SplittableRandom random) {
        this.random = random;
    }

    List<Object> list(ColumnType type, int count, double nullShare) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(random.nextDouble() < nullShare ? null : value(type));
        }
        return values;
    }

    Object value(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case INT -> (int) number();
            case LONG -> number();
            case DOUBLE -> pick(0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, random.nextDouble());
            case STRING -> pick("", "a", "Grüße", "世界", "😀" + random.nextInt(10));
            case BYTES -> new byte[] {(byte) random.nextInt()};
            case DECIMAL -> decimal(type);
            case ARRAY -> list(type.children().get(0), random.nextInt(4), 0.2);
            case ROW ->
                Row.of(type.children().stream()
                        .map(t -> random.nextInt(5) == 0 ? null : value(t))
                        .toArray());
            case OBJECT -> pick("x", 1, List.of(2), Row.of(3), random.nextLong());
        };
    }

    private long number() {
        return (Long) pick(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong(-10, 10));
    }

    private BigDecimal decimal(ColumnType type) {
        int bits = random.nextInt(8) == 0 ? 120 : random.nextInt(1, 60);
        BigInteger digits = new BigInteger(bits, new Random(random.nextLong()));
        BigInteger bound = BigInteger.TEN.pow(type.precision());
        BigInteger signed = random.nextBoolean() ? digits : digits.negate();
        return new BigDecimal(signed.remainder(bound), type.scale());
    }

    private Object pick(Object... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
