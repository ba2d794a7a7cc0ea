package weir.sql.grammar;

import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.NlsString;
import weir.sql.ast.Like;
import weir.sql.ast.Name;
import weir.sql.error.Position;

/** What the grammar makes of identifiers, literals and single words. */
final class Names {
    private Names() {}

    static Name of(SqlIdentifier identifier) {
        SqlParserPos at = identifier.getParserPosition();
        return new Name(identifier.names, new Position(at.getLineNum(), at.getColumnNum()));
    }

    /** The value of a literal as an option's text; null where there is none. */
    static String literal(SqlNode node) {
        if (!(node instanceof SqlLiteral literal) || literal.getValue() == null) {
            return null;
        }
        return literal.getValue() instanceof NlsString text ? text.getValue() : literal.toValue();
    }

    static Like.Rule rule(String merge, String feature) {
        return new Like.Rule(
                Like.Merge.valueOf(merge.toUpperCase(Locale.ROOT)),
                Like.Feature.valueOf(feature.toUpperCase(Locale.ROOT)));
    }
}
