package weir.sql.grammar;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.util.Litmus;
import weir.sql.types.LogicalType;

/** A type in a query's tree. */
public final class TypeSpec extends SqlTypeNameSpec {
    private final LogicalType type;

    TypeSpec(LogicalType type, SqlParserPos position) {
        super(new SqlIdentifier(type.kind().name(), position), position);
        this.type = type;
    }

    /** The type that was written. */
    public LogicalType type() {
        return type;
    }

    @Override
    public RelDataType deriveType(SqlValidator validator) {
        return CalciteTypes.of(type, validator.getTypeFactory());
    }

    @Override
    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
        writer.print(type.toString());
        writer.setNeedWhitespace(true);
    }

    @Override
    public boolean equalsDeep(SqlTypeNameSpec other, Litmus litmus) {
        return other instanceof TypeSpec spec && spec.type.equals(type) ? litmus.succeed() : litmus.fail("other type");
    }
}
