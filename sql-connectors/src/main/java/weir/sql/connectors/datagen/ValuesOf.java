package weir.sql.connectors.datagen;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.Clock;
import weir.base.WeirException;
import weir.sql.connectors.generated.Chance;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Makes what makes the values of a type. */
final class ValuesOf {
    private static final int DEFAULT_TEXT_LENGTH = 100;
    private static final int DEFAULT_COLLECTION_LENGTH = 3;
    private static final int HEXADECIMAL = 16;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long MAX_MONTHS = 120_000;

    private final FieldOptions options;
    private final LogicalType type;
    private final long seed;
    private final Chance chance;
    private final Clock clock;

    private ValuesOf(FieldOptions options, LogicalType type, long seed, Clock clock) {
        this.options = options;
        this.type = type;
        this.seed = seed;
        this.clock = clock;
        chance = new Chance(seed).of(options.path());
    }

    /** The values that the options ask for; fails where they ask for what cannot be. */
    static Values type(FieldOptions options, LogicalType type, long seed, Clock clock) {
        ValuesOf maker = new ValuesOf(options, type, seed, clock);
        Values values = options.isSequence() ? maker.sequence() : maker.random();
        double nullRate = options.nullRate();
        if (nullRate == 0) {
            return values;
        }
        Chance nulls = maker.chance.of("null");
        return row -> nulls.unit(row) < nullRate ? null : values.at(row);
    }

    private Values sequence() {
        long start = options.start();
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INT -> row -> (int) (start + row);
            case BIGINT -> row -> start + row;
            case FLOAT -> row -> (double) (float) (start + row);
            case DOUBLE -> row -> (double) (start + row);
            case DECIMAL -> row -> BigDecimal.valueOf(start + row).setScale(type.scale());
            case CHAR, VARCHAR -> row -> String.valueOf(start + row);
            default -> throw impossible("be a sequence");
        };
    }

    private WeirException impossible(String what) {
        return new WeirException(options.table().inMessages() + ": datagen cannot make the field '" + options.path()
                + "' " + what + ", because it is a " + type.nullable(true) + ".");
    }

    private Values random() {
        return switch (type.kind()) {
            case BOOLEAN -> row -> chance.bits(row) < 0;
            case TINYINT -> ints(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> ints(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> ints(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> longs(Long.MIN_VALUE, Long.MAX_VALUE);
            case INTERVAL_YEAR_MONTH -> ints(0, MAX_MONTHS);
            case INTERVAL_DAY_TIME -> longs(0, Long.MAX_VALUE);
            case FLOAT -> floats();
            case DOUBLE -> doubles(-Double.MAX_VALUE, Double.MAX_VALUE);
            case DECIMAL -> decimals();
            case CHAR, VARCHAR -> texts();
            case BINARY, VARBINARY -> bytes();
            case DATE -> dates();
            case TIME -> row -> (int) chance.between(0, MILLIS_PER_DAY - 1, row);
            case TIMESTAMP, TIMESTAMP_LTZ -> timestamps();
            case ARRAY -> arrays();
            case MAP -> maps(options.inside("key"), type.key(), options.inside("value"), type.value());
            case MULTISET -> maps(options.inside("element"), type.element(), options.inside("count"), LogicalType.INT);
            case ROW -> rows();
            default -> throw impossible("at all");
        };
    }

    private Values longs(long least, long most) {
        long from = options.whole(FieldOptions.MIN, least, least, most);
        long to = options.whole(FieldOptions.MAX, most, least, most);
        if (to < from) {
            throw options.emptyRange();
        }
        return row -> chance.between(from, to, row);
    }

    private Values ints(long least, long most) {
        Values values = longs(least, most);
        return row -> (int) (long) values.at(row);
    }

    private Values doubles(double least, double most) {
        double from = options.fraction(FieldOptions.MIN, least);
        double to = options.fraction(FieldOptions.MAX, most);
        if (to < from) {
            throw options.emptyRange();
        }
        return row -> {
            double part = chance.unit(row);
            return from * (1 - part) + to * part;
        };
    }

    private Values floats() {
        Values values = doubles(-Float.MAX_VALUE, Float.MAX_VALUE);
        return row -> (double) (float) (double) values.at(row);
    }

    private Values decimals() {
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE), type.scale());
        BigDecimal from = options.exact(FieldOptions.MIN, most.negate());
        BigDecimal to = options.exact(FieldOptions.MAX, most);
        if (to.compareTo(from) < 0) {
            throw options.emptyRange();
        }
        BigDecimal size = to.subtract(from);
        return row ->
                from.add(size.multiply(BigDecimal.valueOf(chance.unit(row)))).setScale(type.scale(), RoundingMode.DOWN);
    }

    /** As many as the options say, for one row. */
    private int length(int length, long row) {
        return options.varies() ? 1 + chance.of("length").below(length, row) : length;
    }

    private int textLength() {
        boolean limited = type.precision() > 0 && type.precision() != LogicalType.UNLIMITED;
        return options.length(limited ? type.precision() : DEFAULT_TEXT_LENGTH);
    }

    private Values texts() {
        int length = textLength();
        return row -> {
            char[] text = new char[length(length, row)];
            Chance digits = chance.of((int) row).of((int) (row >>> Integer.SIZE));
            for (int i = 0; i < text.length; i++) {
                text[i] = Character.forDigit(digits.below(HEXADECIMAL, i), HEXADECIMAL);
            }
            return new String(text);
        };
    }

    private Values bytes() {
        int length = textLength();
        return row -> {
            byte[] bytes = new byte[length(length, row)];
            Chance each = chance.of((int) row).of((int) (row >>> Integer.SIZE));
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) each.bits(i);
            }
            return bytes;
        };
    }

    private long millis(long maxPast, long row) {
        return clock.currentTimeMillis() - (maxPast == 0 ? 0 : chance.between(0, maxPast, row));
    }

    private Values dates() {
        long maxPast = options.maxPastMillis();
        return row -> (int) Math.floorDiv(millis(maxPast, row), MILLIS_PER_DAY);
    }

    private Values timestamps() {
        long maxPast = options.maxPastMillis();
        long ticksPerMilli = type.ticksPerSecond() / 1_000;
        return row -> millis(maxPast, row) * ticksPerMilli;
    }

    private Values arrays() {
        int length = options.length(DEFAULT_COLLECTION_LENGTH);
        Values elements = type(options.inside("element"), type.element(), seed, clock);
        return row -> {
            List<Object> array = new ArrayList<>();
            for (int i = length(length, row); i > 0; i--) {
                array.add(elements.at(row * length + i));
            }
            return array;
        };
    }

    private Values maps(
            FieldOptions keyOptions, LogicalType keyType, FieldOptions valueOptions, LogicalType valueType) {
        int length = options.length(DEFAULT_COLLECTION_LENGTH);
        Values keys = type(keyOptions, keyType, seed, clock);
        Values values = type(valueOptions, valueType, seed, clock);
        return row -> {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = length(length, row); i > 0; i--) {
                map.put(keys.at(row * length + i), values.at(row * length + i));
            }
            return map;
        };
    }

    private Values rows() {
        List<Values> fields = new ArrayList<>();
        for (int i = 0; i < type.children().size(); i++) {
            fields.add(type(options.inside(type.names().get(i)), type.children().get(i), seed, clock));
        }
        return row -> {
            Row made = Row.withPositions(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                made.setField(i, fields.get(i).at(row));
            }
            return made;
        };
    }
}
