package weir.sql.calcite;

import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import weir.sql.grammar.FlinkConformance;

/** Calcite's validator with Flink's habits. */
final class FlinkValidator extends SqlValidatorImpl {
    FlinkValidator(Operators operators, SessionCatalog catalog, RelDataTypeFactory factory) {
        super(
                operators,
                catalog,
                factory,
                Config.DEFAULT
                        .withIdentifierExpansion(true)
                        .withTypeCoercionEnabled(false)
                        .withDefaultNullCollation(NullCollation.LOW)
                        .withConformance(FlinkConformance.INSTANCE));
    }

    @Override
    protected SqlNode performUnconditionalRewrites(SqlNode node, boolean underFrom) {
        SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
        return rewritten instanceof SqlCall call ? JsonCalls.plain(call) : rewritten;
    }

    /** The first field of an interval has two digits unless it says how many. */
    @Override
    public void validateLiteral(SqlLiteral literal) {
        if (literal instanceof SqlIntervalLiteral) {
            SqlIntervalLiteral.IntervalValue interval = literal.getValueAs(SqlIntervalLiteral.IntervalValue.class);
            SqlIntervalQualifier given = interval.getIntervalQualifier();
            if (given.getStartPrecisionPreservingDefault() == RelDataType.PRECISION_NOT_SPECIFIED) {
                new SqlIntervalQualifier(
                                given.getStartUnit(),
                                SqlTypeName.DEFAULT_INTERVAL_START_PRECISION,
                                given.getEndUnit(),
                                given.getFractionalSecondPrecisionPreservingDefault(),
                                given.getParserPosition())
                        .evaluateIntervalLiteral(
                                interval.getIntervalLiteral(),
                                literal.getParserPosition(),
                                getTypeFactory().getTypeSystem());
            }
        }
        super.validateLiteral(literal);
    }
}
