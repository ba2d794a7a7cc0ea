package weir.sql.calcite;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import weir.sql.types.LogicalType;

/** Limits of types and types of results, by Flink's rules. */
final class FlinkTypeSystem extends RelDataTypeSystemImpl {
    static final FlinkTypeSystem INSTANCE = new FlinkTypeSystem();

    private static final int MAX_DIGITS = 38;
    /** A result with too many digits keeps at least so many behind the point. */
    private static final int KEPT_SCALE = 6;

    private FlinkTypeSystem() {}

    @Override
    public int getMaxPrecision(SqlTypeName name) {
        return switch (name) {
            case DECIMAL -> MAX_DIGITS;
            case CHAR, VARCHAR, BINARY, VARBINARY -> LogicalType.UNLIMITED;
            case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> 9;
            case TIME -> 9;
            default -> super.getMaxPrecision(name);
        };
    }

    @Override
    public int getMaxScale(SqlTypeName name) {
        return name == SqlTypeName.DECIMAL ? MAX_DIGITS : super.getMaxScale(name);
    }

    @Override
    public int getDefaultPrecision(SqlTypeName name) {
        return switch (name) {
            case VARCHAR, VARBINARY -> LogicalType.UNLIMITED;
            case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> 6;
            case DECIMAL -> 10;
            default -> super.getDefaultPrecision(name);
        };
    }

    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
        return true;
    }

    @Override
    public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
        if (argument.getSqlTypeName() == SqlTypeName.DECIMAL) {
            return nullableAs(
                    argument, factory.createSqlType(SqlTypeName.DECIMAL, MAX_DIGITS, argument.getScale()), factory);
        }
        return argument;
    }

    @Override
    public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType argument) {
        if (argument.getSqlTypeName() == SqlTypeName.DECIMAL) {
            int scale = Math.max(KEPT_SCALE, argument.getScale());
            return nullableAs(argument, factory.createSqlType(SqlTypeName.DECIMAL, MAX_DIGITS, scale), factory);
        }
        return argument;
    }

    @Override
    public RelDataType deriveDecimalPlusType(RelDataTypeFactory factory, RelDataType a, RelDataType b) {
        if (!isDecimal(a, b)) {
            return null;
        }
        RelDataType left = SqlTypeUtil.isDecimal(a) ? a : factory.decimalOf(a);
        RelDataType right = SqlTypeUtil.isDecimal(b) ? b : factory.decimalOf(b);
        int scale = Math.max(left.getScale(), right.getScale());
        int whole = Math.max(left.getPrecision() - left.getScale(), right.getPrecision() - right.getScale());
        return fitted(factory, whole + scale + 1, scale);
    }

    @Override
    public RelDataType deriveDecimalMultiplyType(RelDataTypeFactory factory, RelDataType a, RelDataType b) {
        if (!isDecimal(a, b)) {
            return null;
        }
        RelDataType left = SqlTypeUtil.isDecimal(a) ? a : factory.decimalOf(a);
        RelDataType right = SqlTypeUtil.isDecimal(b) ? b : factory.decimalOf(b);
        return fitted(factory, left.getPrecision() + right.getPrecision() + 1, left.getScale() + right.getScale());
    }

    @Override
    public RelDataType deriveDecimalDivideType(RelDataTypeFactory factory, RelDataType a, RelDataType b) {
        if (!isDecimal(a, b)) {
            return null;
        }
        RelDataType left = SqlTypeUtil.isDecimal(a) ? a : factory.decimalOf(a);
        RelDataType right = SqlTypeUtil.isDecimal(b) ? b : factory.decimalOf(b);
        int scale = Math.max(KEPT_SCALE, left.getScale() + right.getPrecision() + 1);
        return fitted(factory, left.getPrecision() - left.getScale() + right.getScale() + scale, scale);
    }

    @Override
    public RelDataType deriveDecimalModType(RelDataTypeFactory factory, RelDataType a, RelDataType b) {
        if (!isDecimal(a, b)) {
            return null;
        }
        RelDataType left = SqlTypeUtil.isDecimal(a) ? a : factory.decimalOf(a);
        RelDataType right = SqlTypeUtil.isDecimal(b) ? b : factory.decimalOf(b);
        int scale = Math.max(left.getScale(), right.getScale());
        int whole = Math.min(left.getPrecision() - left.getScale(), right.getPrecision() - right.getScale());
        return fitted(factory, Math.min(whole + scale, MAX_DIGITS), scale);
    }

    private static boolean isDecimal(RelDataType a, RelDataType b) {
        return SqlTypeUtil.isExactNumeric(a)
                && SqlTypeUtil.isExactNumeric(b)
                && (SqlTypeUtil.isDecimal(a) || SqlTypeUtil.isDecimal(b));
    }

    /** The type of so many digits; with too many, those behind the point go first, down to {@link #KEPT_SCALE}. */
    private static RelDataType fitted(RelDataTypeFactory factory, int precision, int scale) {
        if (precision <= MAX_DIGITS) {
            return factory.createSqlType(SqlTypeName.DECIMAL, precision, scale);
        }
        int whole = precision - scale;
        int kept = Math.max(MAX_DIGITS - whole, Math.min(scale, KEPT_SCALE));
        return factory.createSqlType(SqlTypeName.DECIMAL, MAX_DIGITS, kept);
    }

    private static RelDataType nullableAs(RelDataType like, RelDataType type, RelDataTypeFactory factory) {
        return factory.createTypeWithNullability(type, like.isNullable());
    }
}
