package weir.sql.values;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.serializers.Shape;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Types of Java taken apart, and those that have a type of SQL without more being said. */
public final class JavaTypes {
    private static final int FINEST = 9;
    private static final Map<Class<?>, LogicalType> PLAIN = plain();
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private JavaTypes() {}

    private static Map<Class<?>, LogicalType> plain() {
        Map<Class<?>, LogicalType> plain = new HashMap<>();
        plain.put(Boolean.class, LogicalType.BOOLEAN);
        plain.put(Byte.class, LogicalType.TINYINT);
        plain.put(Short.class, LogicalType.SMALLINT);
        plain.put(Integer.class, LogicalType.INT);
        plain.put(Long.class, LogicalType.BIGINT);
        plain.put(Float.class, LogicalType.FLOAT);
        plain.put(Double.class, LogicalType.DOUBLE);
        plain.put(String.class, LogicalType.STRING);
        plain.put(byte[].class, LogicalType.BYTES);
        plain.put(LocalDate.class, LogicalType.DATE);
        plain.put(java.sql.Date.class, LogicalType.DATE);
        plain.put(LocalTime.class, LogicalType.of(Kind.TIME, FINEST));
        plain.put(java.sql.Time.class, LogicalType.of(Kind.TIME, 0));
        plain.put(LocalDateTime.class, LogicalType.timestamp(FINEST));
        plain.put(java.sql.Timestamp.class, LogicalType.timestamp(FINEST));
        plain.put(Instant.class, LogicalType.timestampLtz(FINEST));
        plain.put(Duration.class, LogicalType.INTERVAL_DAY_TIME);
        plain.put(Period.class, LogicalType.INTERVAL_YEAR_MONTH);
        return plain;
    }

    /** The type that values of a class have; null where the class alone does not say. */
    static LogicalType plain(Class<?> type) {
        return PLAIN.get(boxed(type));
    }

    /** The class that holds values of a primitive as objects; every other class itself. */
    public static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** The class of a type, its arguments left out. */
    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return TypeReading.arrayOf(raw(array.getGenericComponentType()));
        } else if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    /**
     * The fields of a class in the order of its table: as they are declared if a public constructor takes them so, else as they are.
     */
    static List<Shape.FieldType> ordered(List<Shape.FieldType> fields, Class<?> owner) {
        List<String> declared = declaredNames(owner);
        List<Shape.FieldType> ordered = fields.stream()
                .sorted(Comparator.comparingInt(field -> declared.indexOf(field.name())))
                .toList();
        Class<?>[] types = ordered.stream().map(field -> raw(field.type())).toArray(Class<?>[]::new);
        return Arrays.stream(owner.getConstructors())
                        .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), types))
                ? ordered
                : fields;
    }

    private static List<String> declaredNames(Class<?> owner) {
        List<String> names = new ArrayList<>();
        for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
            names.addAll(
                    0,
                    Arrays.stream(each.getDeclaredFields()).map(Field::getName).toList());
        }
        return names;
    }

    /** What a field's type is in an owner with type arguments. */
    static Type resolved(Type field, Type owner) {
        if (field instanceof TypeVariable<?> variable && owner instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] parameters = raw(owner).getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].equals(variable)) {
                    return parameterized.getActualTypeArguments()[i];
                }
            }
        }
        return field;
    }
}
