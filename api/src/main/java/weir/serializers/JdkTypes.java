package weir.serializers;

/**
 * The serializers of the Java library's own value types, found by class name so that only those in use are loaded.
 * Their internals are closed to reflection, so each has a form of its own.
 */
final class JdkTypes {
    private JdkTypes() {}

    /** The serializer of exactly this class, or null where the Java library has no such value type. */
    static TypeSerializer<?> find(Class<?> type) {
        String name = type.getName();
        if (type.isPrimitive() || name.startsWith("java.lang.")) {
            return basic(name);
        }
        if (name.startsWith("java.time.")) {
            return time(name);
        }
        if (name.startsWith("java.")) {
            return other(name);
        }
        return type.isArray() && type.getComponentType().isPrimitive() ? array(name) : null;
    }

    private static TypeSerializer<?> basic(String name) {
        return switch (name) {
            case "java.lang.String" -> StringSerializer.INSTANCE;
            case "long", "java.lang.Long" -> LongSerializer.INSTANCE;
            case "int", "java.lang.Integer" -> IntSerializer.INSTANCE;
            case "double", "java.lang.Double" -> DoubleSerializer.INSTANCE;
            case "boolean", "java.lang.Boolean" -> BooleanSerializer.INSTANCE;
            case "float", "java.lang.Float" -> FloatSerializer.INSTANCE;
            case "short", "java.lang.Short" -> ShortSerializer.INSTANCE;
            case "byte", "java.lang.Byte" -> ByteSerializer.INSTANCE;
            case "char", "java.lang.Character" -> CharSerializer.INSTANCE;
            case "void", "java.lang.Void" -> VoidSerializer.INSTANCE;
            case "java.lang.StringBuilder" -> LanguageTypes.STRING_BUILDER;
            default -> null;
        };
    }

    private static TypeSerializer<?> time(String name) {
        return switch (name) {
            case "java.time.Instant" -> TimeTypes.INSTANT;
            case "java.time.Duration" -> TimeTypes.DURATION;
            case "java.time.LocalDate" -> TimeTypes.LOCAL_DATE;
            case "java.time.LocalTime" -> TimeTypes.LOCAL_TIME;
            case "java.time.LocalDateTime" -> TimeTypes.LOCAL_DATE_TIME;
            case "java.time.OffsetDateTime" -> TimeTypes.OFFSET_DATE_TIME;
            case "java.time.ZonedDateTime" -> TimeTypes.ZONED_DATE_TIME;
            case "java.time.OffsetTime" -> TimeTypes.OFFSET_TIME;
            case "java.time.ZoneId", "java.time.ZoneRegion" -> TimeTypes.ZONE_ID;
            case "java.time.ZoneOffset" -> TimeTypes.ZONE_OFFSET;
            case "java.time.Period" -> TimeTypes.PERIOD;
            case "java.time.Year" -> TimeTypes.YEAR;
            case "java.time.YearMonth" -> TimeTypes.YEAR_MONTH;
            case "java.time.MonthDay" -> TimeTypes.MONTH_DAY;
            default -> null;
        };
    }

    private static TypeSerializer<?> other(String name) {
        return switch (name) {
            case "java.math.BigDecimal" -> NumberTypes.BIG_DECIMAL;
            case "java.math.BigInteger" -> NumberTypes.BIG_INTEGER;
            case "java.util.concurrent.atomic.AtomicLong" -> NumberTypes.ATOMIC_LONG;
            case "java.util.concurrent.atomic.AtomicInteger" -> NumberTypes.ATOMIC_INTEGER;
            case "java.util.concurrent.atomic.AtomicBoolean" -> NumberTypes.ATOMIC_BOOLEAN;
            case "java.util.UUID" -> LanguageTypes.UUID_;
            case "java.util.Date" -> LanguageTypes.DATE;
            case "java.util.BitSet" -> LanguageTypes.BIT_SET;
            case "java.util.Locale" -> LanguageTypes.LOCALE;
            case "java.util.Currency" -> LanguageTypes.CURRENCY;
            case "java.util.regex.Pattern" -> LanguageTypes.PATTERN;
            case "java.net.URI" -> LanguageTypes.URI_;
            case "java.sql.Date" -> SqlTypes.DATE;
            case "java.sql.Time" -> SqlTypes.TIME;
            case "java.sql.Timestamp" -> SqlTypes.TIMESTAMP;
            default -> null;
        };
    }

    private static TypeSerializer<?> array(String name) {
        return switch (name) {
            case "[B" -> PrimitiveArrays.BYTES;
            case "[J" -> PrimitiveArrays.LONGS;
            case "[I" -> PrimitiveArrays.INTS;
            case "[D" -> PrimitiveArrays.DOUBLES;
            case "[Z" -> PrimitiveArrays.BOOLEANS;
            case "[F" -> PrimitiveArrays.FLOATS;
            case "[S" -> PrimitiveArrays.SHORTS;
            case "[C" -> PrimitiveArrays.CHARS;
            default -> null;
        };
    }
}
