package weir.serializers;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types that mean the same in every program, by their names in schemas. */
final class PlainTypes {
    private static final List<String> CLASSES = List.of(
            "java.lang.String",
            "java.lang.Long",
            "java.lang.Integer",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Void",
            "java.lang.StringBuilder",
            "java.time.Instant",
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetTime",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.UUID",
            "java.util.Date",
            "java.util.BitSet",
            "java.util.Locale",
            "java.util.Currency",
            "java.util.regex.Pattern",
            "java.net.URI",
            "[B",
            "[J",
            "[I",
            "[D",
            "[Z",
            "[F",
            "[S",
            "[C");

    private static final String ROW = "row";

    private static final Map<String, TypeSerializer<?>> BY_NAME = byName();

    private PlainTypes() {}

    /** The serializer of the type that schemas call {@code name}. */
    static TypeSerializer<?> of(String name) throws IOException {
        if (name.equals(ROW)) {
            return KnownClasses.entry(ClassNames.findOwn("weir.types.Row")).serializer();
        }
        TypeSerializer<?> serializer = BY_NAME.get(name);
        if (serializer == null) {
            throw new IOException(
                    "The schema names a type '" + name + "' that cannot be read without the program that wrote it.");
        }
        return serializer;
    }

    /** A serializer of Weir's own; that of a user cannot be had without the user's classes. */
    static TypeSerializer<?> custom(String written) throws IOException {
        String type = EvolvingSerializer.classIn(written);
        if (type.startsWith("weir.")) {
            try {
                return (TypeSerializer<?>)
                        ClassNames.findOwn(type).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IOException("Values that " + type + " wrote can be read by the job only.", e);
            }
        }
        throw new IOException("Values that " + type + " wrote can be read by the job only, which has that class.");
    }

    /** As {@link #custom}, where the classes of the job are at hand. */
    static TypeSerializer<?> customOfJob(String type) throws IOException {
        if (type.startsWith(ROW)) {
            return of(ROW);
        }
        return type.startsWith("weir.")
                ? custom(type)
                : Constructors.create(ClassNames.find(EvolvingSerializer.classIn(type)), TypeSerializer.class);
    }

    private static Map<String, TypeSerializer<?>> byName() {
        Map<String, TypeSerializer<?>> types = new HashMap<>();
        for (String name : CLASSES) {
            try {
                TypeSerializer<?> serializer = JdkTypes.find(ClassNames.findOwn(name));
                types.put(serializer.snapshotSchema(), serializer);
            } catch (IOException e) {
                throw new IllegalStateException("The Java library has no class " + name, e);
            }
        }
        return types;
    }
}
