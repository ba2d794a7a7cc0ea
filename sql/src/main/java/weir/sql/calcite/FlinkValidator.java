package weir.sql.calcite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import weir.sql.grammar.FlinkConformance;

/** Calcite's validator with Flink's habits. */
final class FlinkValidator extends SqlValidatorImpl {
    /** The columns that have come into sight, by what the query calls their tables. */
    private final Map<String, Set<String>> columns = new HashMap<>();

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
    public SqlNode validate(SqlNode query) {
        return told(query, () -> super.validate(query));
    }

    @Override
    public SqlNode validateParameterizedExpression(SqlNode expression, Map<String, RelDataType> names) {
        columns.put("", names.keySet());
        return told(expression, () -> super.validateParameterizedExpression(expression, names));
    }

    private SqlNode told(SqlNode node, Supplier<SqlNode> validation) {
        try {
            return validation.get();
        } catch (CalciteContextException wrong) {
            List<String> name = NameAt.of(wrong.getPosLine(), wrong.getPosColumn(), node);
            throw new ValidationFailure(wrong, columns, name);
        }
    }

    @Override
    public void validateNamespace(SqlValidatorNamespace namespace, RelDataType target) {
        super.validateNamespace(namespace, target);
        SqlNode node = namespace.getEnclosingNode();
        String name = node == null ? null : SqlValidatorUtil.alias(node);
        if (name != null && namespace.getRowType().isStruct()) {
            columns.put(name, new TreeSet<>(namespace.getRowType().getFieldNames()));
        }
    }

    @Override
    protected SqlNode performUnconditionalRewrites(SqlNode node, boolean underFrom) {
        SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
        return rewritten instanceof SqlCall call ? JsonCalls.plain(call) : rewritten;
    }

    @Override
    public void validateCall(SqlCall call, SqlValidatorScope scope) {
        super.validateCall(call, scope);
        ComparedTypes.check(call, this, scope);
    }

    @Override
    protected void validateOrderList(SqlSelect select) {
        super.validateOrderList(select);
        if (select.getOrderList() != null) {
            for (SqlNode item : select.getOrderList()) {
                ComparedTypes.checkSorted(item, deriveType(getOrderScope(select), expandOrderExpr(select, item)));
            }
        }
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
