package weir.table.types;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import weir.sql.types.LogicalType;

/**
 * A type of SQL, and the class of Java that programs see its values as: TIMESTAMP(3) as {@code LocalDateTime}, say, or a ROW as an
 * object of a class of their own. Made by {@code weir.table.DataTypes}.
 */
public final class DataType implements AbstractDataType<DataType>, Serializable {
    private static final long serialVersionUID = 1L;

    private final LogicalType logicalType;
    private final Class<?> conversionClass;
    private final List<DataType> children;

    private DataType(LogicalType logicalType, Class<?> conversionClass, List<DataType> children) {
        this.logicalType = Objects.requireNonNull(logicalType, "logicalType");
        this.conversionClass = Objects.requireNonNull(conversionClass, "conversionClass");
        this.children = List.copyOf(children);
    }

    /** A type with the classes that Flink gives its values: {@link ConversionClasses#usual}. */
    public static DataType of(LogicalType type) {
        List<DataType> children = type.children().stream().map(DataType::of).toList();
        return new DataType(type, ConversionClasses.usual(type, children), children);
    }

    /** A type whose parts are seen as {@code children} say. */
    public static DataType of(LogicalType type, List<DataType> children) {
        return new DataType(type, ConversionClasses.usual(type, children), children);
    }

    public LogicalType getLogicalType() {
        return logicalType;
    }

    /** The class of the values as programs see them; boxed where there is a primitive. */
    public Class<?> getConversionClass() {
        return conversionClass;
    }

    /** The types of a ROW's fields, an ARRAY's elements, or a MAP's keys and values. */
    public List<DataType> getChildren() {
        return children;
    }

    @Override
    public DataType notNull() {
        return new DataType(logicalType.nullable(false), conversionClass, children);
    }

    @Override
    public DataType nullable() {
        return new DataType(logicalType.nullable(true), conversionClass, children);
    }

    @Override
    public DataType bridgedTo(Class<?> newConversionClass) {
        return new DataType(logicalType, newConversionClass, children);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataType that
                && logicalType.equals(that.logicalType)
                && conversionClass == that.conversionClass
                && children.equals(that.children);
    }

    @Override
    public int hashCode() {
        return Objects.hash(logicalType, conversionClass);
    }

    /** The type as SQL writes it. */
    @Override
    public String toString() {
        return logicalType.toString();
    }
}
