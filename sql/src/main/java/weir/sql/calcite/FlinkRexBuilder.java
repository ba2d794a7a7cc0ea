package weir.sql.calcite;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Leaves casts of literals to text for the running query: what text a value becomes is Flink's to say, not Calcite's. */
final class FlinkRexBuilder extends RexBuilder {
    FlinkRexBuilder(RelDataTypeFactory factory) {
        super(factory);
    }

    @Override
    public RexNode makeCast(
            SqlParserPos position,
            RelDataType type,
            RexNode node,
            boolean matchNullability,
            boolean safe,
            RexLiteral format) {
        boolean toText = SqlTypeFamily.CHARACTER.contains(type);
        if (node instanceof RexLiteral literal
                && !literal.isNull()
                && toText
                && !SqlTypeFamily.CHARACTER.contains(node.getType())) {
            return makeAbstractCast(position, type, node, safe);
        }
        return super.makeCast(position, type, node, matchNullability, safe, format);
    }
}
