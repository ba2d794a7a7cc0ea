package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.StructKind;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Takes types through the wall, both ways. */
final class Types {
    private Types() {}

    static RelDataTypeFactory factory() {
        return new FlinkTypeFactory();
    }

    static RelDataType toRel(LogicalType type, RelDataTypeFactory factory) {
        return factory.createTypeWithNullability(bare(type, factory), type.nullable());
    }

    private static RelDataType bare(LogicalType type, RelDataTypeFactory factory) {
        return switch (type.kind()) {
            case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
            case TINYINT -> factory.createSqlType(SqlTypeName.TINYINT);
            case SMALLINT -> factory.createSqlType(SqlTypeName.SMALLINT);
            case INT -> factory.createSqlType(SqlTypeName.INTEGER);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
            case FLOAT -> factory.createSqlType(SqlTypeName.FLOAT);
            case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case DECIMAL -> factory.createSqlType(SqlTypeName.DECIMAL, type.precision(), type.scale());
            case CHAR -> text(SqlTypeName.CHAR, type, factory);
            case VARCHAR -> text(SqlTypeName.VARCHAR, type, factory);
            case BINARY -> factory.createSqlType(SqlTypeName.BINARY, type.precision());
            case VARBINARY -> factory.createSqlType(SqlTypeName.VARBINARY, type.precision());
            case DATE -> factory.createSqlType(SqlTypeName.DATE);
            case TIME -> factory.createSqlType(SqlTypeName.TIME, type.precision());
            case TIMESTAMP -> factory.createSqlType(SqlTypeName.TIMESTAMP, type.precision());
            case TIMESTAMP_LTZ -> factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, type.precision());
            case INTERVAL_YEAR_MONTH ->
                factory.createSqlIntervalType(
                        new SqlIntervalQualifier(TimeUnit.YEAR, TimeUnit.MONTH, SqlParserPos.ZERO));
            case INTERVAL_DAY_TIME ->
                factory.createSqlIntervalType(
                        new SqlIntervalQualifier(TimeUnit.DAY, TimeUnit.SECOND, SqlParserPos.ZERO));
            case ARRAY -> factory.createArrayType(toRel(type.element(), factory), -1);
            case MULTISET -> factory.createMultisetType(toRel(type.element(), factory), -1);
            case MAP -> factory.createMapType(toRel(type.key(), factory), toRel(type.value(), factory));
            case ROW -> struct(type, factory);
            case NULL -> factory.createSqlType(SqlTypeName.NULL);
            case SYMBOL -> factory.createSqlType(SqlTypeName.SYMBOL);
        };
    }

    private static RelDataType text(SqlTypeName name, LogicalType type, RelDataTypeFactory factory) {
        return factory.createTypeWithCharsetAndCollation(
                factory.createSqlType(name, type.precision()),
                factory.getDefaultCharset(),
                org.apache.calcite.sql.SqlCollation.IMPLICIT);
    }

    private static RelDataType struct(LogicalType type, RelDataTypeFactory factory) {
        List<RelDataType> types = new ArrayList<>();
        type.children().forEach(child -> types.add(toRel(child, factory)));
        return factory.createStructType(StructKind.PEEK_FIELDS_NO_EXPAND, types, type.names());
    }

    static RelDataType toRel(List<Field> fields, RelDataTypeFactory factory) {
        List<RelDataType> types = new ArrayList<>();
        fields.forEach(field -> types.add(toRel(field.type(), factory)));
        return factory.createStructType(types, fields.stream().map(Field::name).toList());
    }

    static List<Field> toFields(RelDataType row) {
        return row.getFieldList().stream()
                .map(field -> new Field(field.getName(), toLogical(field.getType())))
                .toList();
    }

    static LogicalType toLogical(RelDataType type) {
        return bare(type).nullable(type.isNullable());
    }

    private static LogicalType bare(RelDataType type) {
        if (type.isStruct()) {
            return LogicalType.row(
                    type.getFieldNames(),
                    type.getFieldList().stream()
                            .map(RelDataTypeField::getType)
                            .map(Types::toLogical)
                            .toList());
        }
        SqlTypeName name = type.getSqlTypeName();
        return switch (name) {
            case BOOLEAN -> LogicalType.BOOLEAN;
            case TINYINT -> LogicalType.TINYINT;
            case SMALLINT -> LogicalType.SMALLINT;
            case INTEGER -> LogicalType.INT;
            case BIGINT -> LogicalType.BIGINT;
            case FLOAT, REAL -> LogicalType.FLOAT;
            case DOUBLE -> LogicalType.DOUBLE;
            case DECIMAL -> LogicalType.decimal(type.getPrecision(), type.getScale());
            case CHAR -> LogicalType.of(Kind.CHAR, type.getPrecision());
            case VARCHAR -> LogicalType.of(Kind.VARCHAR, length(type));
            case BINARY -> LogicalType.of(Kind.BINARY, type.getPrecision());
            case VARBINARY -> LogicalType.of(Kind.VARBINARY, length(type));
            case DATE -> LogicalType.DATE;
            case TIME -> LogicalType.of(Kind.TIME, type.getPrecision());
            case TIMESTAMP -> LogicalType.timestamp(type.getPrecision());
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> LogicalType.timestampLtz(type.getPrecision());
            case ARRAY -> LogicalType.array(toLogical(type.getComponentType()));
            case MULTISET -> LogicalType.multiset(toLogical(type.getComponentType()));
            case MAP -> LogicalType.map(toLogical(type.getKeyType()), toLogical(type.getValueType()));
            case NULL -> LogicalType.NULL;
            case SYMBOL, CURSOR, COLUMN_LIST, ANY -> LogicalType.SYMBOL;
            default -> interval(name, type);
        };
    }

    private static LogicalType interval(SqlTypeName name, RelDataType type) {
        if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(name)) {
            return LogicalType.INTERVAL_YEAR_MONTH;
        } else if (SqlTypeName.DAY_INTERVAL_TYPES.contains(name)) {
            return LogicalType.INTERVAL_DAY_TIME;
        }
        throw new weir.base.WeirException("Values of type " + type + " are not possible.");
    }

    private static int length(RelDataType type) {
        return type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED ? LogicalType.UNLIMITED : type.getPrecision();
    }

    /** Whether values of the type are rows, or have rows in them. */
    static boolean hasRow(RelDataType type) {
        return type != null
                && (type.isStruct()
                        || hasRow(type.getComponentType())
                        || hasRow(type.getKeyType())
                        || hasRow(type.getValueType()));
    }
}
