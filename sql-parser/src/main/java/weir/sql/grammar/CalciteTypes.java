package weir.sql.grammar;

import java.util.List;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.StructKind;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import weir.sql.types.LogicalType;

/** Types of SQL as Calcite's planner has them. */
public final class CalciteTypes {
    private CalciteTypes() {}

    /** The same type, made by a factory. */
    public static RelDataType of(LogicalType type, RelDataTypeFactory factory) {
        return factory.createTypeWithNullability(bare(type, factory), type.nullable());
    }

    private static RelDataType bare(LogicalType type, RelDataTypeFactory factory) {
        return switch (type.kind()) {
            case DECIMAL -> factory.createSqlType(SqlTypeName.DECIMAL, type.precision(), type.scale());
            case CHAR, VARCHAR, BINARY, VARBINARY, TIME, TIMESTAMP, TIMESTAMP_LTZ ->
                factory.createSqlType(name(type), type.precision());
            case INTERVAL_YEAR_MONTH -> interval(TimeUnit.YEAR, TimeUnit.MONTH, factory);
            case INTERVAL_DAY_TIME -> interval(TimeUnit.DAY, TimeUnit.SECOND, factory);
            case ARRAY -> factory.createArrayType(of(type.element(), factory), -1);
            case MULTISET -> factory.createMultisetType(of(type.element(), factory), -1);
            case MAP -> factory.createMapType(of(type.key(), factory), of(type.value(), factory));
            case ROW -> row(type, factory);
            default -> factory.createSqlType(name(type));
        };
    }

    private static SqlTypeName name(LogicalType type) {
        return switch (type.kind()) {
            case INT -> SqlTypeName.INTEGER;
            case TIMESTAMP_LTZ -> SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
            default -> SqlTypeName.valueOf(type.kind().name());
        };
    }

    private static RelDataType interval(TimeUnit from, TimeUnit to, RelDataTypeFactory factory) {
        return factory.createSqlIntervalType(new SqlIntervalQualifier(from, to, SqlParserPos.ZERO));
    }

    private static RelDataType row(LogicalType type, RelDataTypeFactory factory) {
        List<RelDataType> fields =
                type.children().stream().map(field -> of(field, factory)).toList();
        return factory.createStructType(StructKind.PEEK_FIELDS_NO_EXPAND, fields, type.names());
    }
}
