package weir.sql.values;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.serializers.Shape;
import weir.sql.parser.SqlText;
import weir.sql.types.LogicalType;
import weir.table.annotation.DataTypeHint;
import weir.table.types.DataType;
import weir.types.ArrayTypeInfo;
import weir.types.CollectionTypeInfo;
import weir.types.CompositeType;
import weir.types.MapTypeInfo;
import weir.types.PojoTypeInfo;
import weir.types.RecordTypeInfo;
import weir.types.Row;
import weir.types.TypeInformation;

/**
 * Reads the types of SQL off types of Java, as Flink does: primitives are NOT NULL, points in time have nine digits, and classes with
 * fields are ROWs. What Java does not say, such as the digits of a decimal, a {@link DataTypeHint} has to.
 */
public final class TypeReading {
    private static final LogicalType WIDE_DECIMAL = LogicalType.decimal(38, 18);

    private final String place;
    private final boolean takesDecimals;

    private TypeReading(String place, boolean takesDecimals) {
        this.place = place;
        this.takesDecimals = takesDecimals;
    }

    /** For what functions take and give; {@code place} says in messages whose type is read, such as {@code The result of eval}. */
    public static TypeReading ofFunction(String place) {
        return new TypeReading(place, false);
    }

    /** For records of streams, whose decimals are DECIMAL(38, 18) unless a hint says otherwise. */
    public static TypeReading ofStream() {
        return new TypeReading("The type of the stream's records", true);
    }

    /** The type for records of a stream. */
    public DataType of(TypeInformation<?> type) {
        boolean known = type instanceof PojoTypeInfo || type instanceof RecordTypeInfo;
        if (type instanceof CompositeType<?> composite
                && !(known && type.getTypeClass().getTypeParameters().length == 0)) {
            List<String> names = List.of(composite.getFieldNames());
            List<DataType> fields = new ArrayList<>();
            for (String name : names) {
                fields.add(new TypeReading("Field '" + name + "' of the stream's records", true)
                        .of(composite.getTypeAt(name)));
            }
            return row(names, fields).bridgedTo(type.getTypeClass());
        } else if (type instanceof CollectionTypeInfo<?, ?> collection) {
            return array(of(collection.getElementTypeInfo()), type.getTypeClass());
        } else if (type instanceof MapTypeInfo<?, ?> map) {
            return map(of(map.getKeyTypeInfo()), of(map.getValueTypeInfo()));
        } else if (type instanceof ArrayTypeInfo<?> array) {
            return array(of(array.getComponentInfo()), type.getTypeClass());
        }
        return of((Type) type.getTypeClass());
    }

    private static DataType row(List<String> names, List<DataType> fields) {
        List<LogicalType> types = fields.stream().map(DataType::getLogicalType).toList();
        return DataType.of(LogicalType.row(names, types), fields);
    }

    private static DataType map(DataType key, DataType value) {
        return DataType.of(LogicalType.map(key.getLogicalType(), value.getLogicalType()), List.of(key, value));
    }

    /** The type for a type of Java, with the annotation that may stand beside it. */
    public DataType of(Type type, DataTypeHint hint) {
        if (hint == null) {
            return of(type);
        }
        boolean decimal = type == BigDecimal.class && hint.defaultDecimalPrecision() > 0;
        DataType hinted = !hint.value().isEmpty()
                ? seenAs(DataType.of(SqlText.type(hint.value())), type)
                : decimal
                        ? DataType.of(LogicalType.decimal(
                                hint.defaultDecimalPrecision(), Math.max(0, hint.defaultDecimalScale())))
                        : of(type);
        return hint.bridgedTo() == void.class ? hinted : seenAs(hinted, hint.bridgedTo());
    }

    /** A type whose values a program has as objects of just this class of Java. */
    public static DataType seenAs(DataType type, Type wanted) {
        Class<?> raw = JavaTypes.boxed(JavaTypes.raw(wanted));
        if (raw == Object.class || raw == void.class || raw.isAssignableFrom(type.getConversionClass())) {
            return type;
        }
        boolean fields = type.getLogicalType().kind() == LogicalType.Kind.ROW;
        DataType children = fields ? withFieldsOf(type, raw) : type;
        return children.bridgedTo(raw);
    }

    /** A ROW whose fields are seen as those of a class are. */
    private static DataType withFieldsOf(DataType row, Class<?> owner) {
        Shape<?> shape = Shape.of(owner);
        List<String> names = row.getLogicalType().names();
        List<DataType> children = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = shape.indexOf(names.get(i));
            if (place < 0) {
                throw new WeirException(owner.getName() + " has no field '" + names.get(i) + "', which " + row
                        + " has. Its fields are "
                        + String.join(
                                ", ",
                                shape.fields().stream()
                                        .map(Shape.FieldType::name)
                                        .toList())
                        + ".");
            }
            children.add(
                    seenAs(row.getChildren().get(i), shape.fields().get(place).type()));
        }
        return DataType.of(row.getLogicalType(), children);
    }

    /** Whether values of a class have a type without more being said. */
    public static boolean isPlain(Class<?> type) {
        return JavaTypes.plain(type) != null;
    }

    /** The type that a column has to have for a field of a type of Java: its own, if that can be seen so. */
    public static DataType ofColumn(LogicalType column, Type field) {
        LogicalType plain = JavaTypes.plain(JavaTypes.raw(field));
        boolean other = plain != null
                && plain.kind() != column.kind()
                && !(plain.kind().isText() && column.kind().isText());
        return seenAs(DataType.of(other ? plain : column), field);
    }

    /** The type for a type of Java. */
    public DataType of(Type type) {
        if (type instanceof GenericArrayType array) {
            DataType element = of(array.getGenericComponentType());
            return array(element, JavaTypes.raw(type));
        }
        Class<?> raw = JavaTypes.raw(type);
        LogicalType plain = JavaTypes.plain(raw);
        if (plain != null) {
            return DataType.of(plain.nullable(!raw.isPrimitive())).bridgedTo(JavaTypes.boxed(raw));
        } else if (raw.isArray()) {
            return array(of(raw.getComponentType()), raw);
        } else if (Map.class.isAssignableFrom(raw)) {
            return map(of(argument(type, 0)), of(argument(type, 1)));
        } else if (Collection.class.isAssignableFrom(raw)) {
            return array(of(argument(type, 0)), raw);
        }
        return structured(type, raw);
    }

    private static DataType array(DataType element, Class<?> seen) {
        DataType array = DataType.of(LogicalType.array(element.getLogicalType()), List.of(element));
        return array.bridgedTo(seen);
    }

    private Type argument(Type type, int index) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[index];
        }
        throw new WeirException(place + " is a " + JavaTypes.raw(type).getName()
                + " of unknown elements. Say them: as type arguments, or by @DataTypeHint(\"ARRAY<INT>\").");
    }

    private DataType structured(Type type, Class<?> raw) {
        if (raw == Row.class) {
            throw new WeirException(place + " is a Row, whose fields nobody knows."
                    + " Name them, for instance by @DataTypeHint(\"ROW<word STRING, length INT>\").");
        } else if (raw == BigDecimal.class && takesDecimals) {
            return DataType.of(WIDE_DECIMAL);
        } else if (raw == BigDecimal.class) {
            throw new WeirException(place + " is a BigDecimal, and SQL has to know how many digits it has."
                    + " Say it, for instance by @DataTypeHint(\"DECIMAL(10, 2)\").");
        }
        List<String> names = new ArrayList<>();
        List<DataType> fields = new ArrayList<>();
        for (Shape.FieldType field : JavaTypes.ordered(shape(raw).fields(), raw)) {
            Type declared = JavaTypes.resolved(field.type(), type);
            TypeReading inner = new TypeReading("Field '" + field.name() + "' of " + raw.getName(), takesDecimals);
            names.add(field.name());
            fields.add(inner.of(declared, hint(raw, field.name())));
        }
        return row(names, fields).bridgedTo(raw);
    }

    private Shape<?> shape(Class<?> raw) {
        try {
            Shape<?> shape = Shape.of(raw);
            if (!shape.fields().isEmpty()) {
                return shape;
            }
        } catch (IllegalArgumentException e) {
            throw unknown(raw, e);
        }
        throw unknown(raw, null);
    }

    private WeirException unknown(Class<?> raw, Exception cause) {
        return new WeirException(
                place + " is a " + raw.getName() + ", and SQL has no type for that. There are types for numbers,"
                        + " String, boolean, java.time, arrays, List, Map, Row, and classes and records with such fields.",
                cause);
    }

    private static DataTypeHint hint(Class<?> owner, String name) {
        for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field.getAnnotation(DataTypeHint.class);
                }
            }
        }
        return null;
    }

    /** An array of a class whose elements are of {@code component}. */
    static Class<?> arrayOf(Class<?> component) {
        return Array.newInstance(component, 0).getClass();
    }
}
