package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** What part of a query a relation was made of: relations do not know their places in the text. */
enum Clause {
    ORDER_BY(rel -> rel instanceof Sort),
    GROUP_BY(rel -> rel instanceof Aggregate),
    JOIN(rel -> rel instanceof Join || rel instanceof Correlate),
    WINDOWING(rel -> rel instanceof TableFunctionScan),
    OVER(rel -> rel instanceof Project project && project.containsOver());

    private final Predicate<RelNode> of;

    Clause(Predicate<RelNode> of) {
        this.of = of;
    }

    /** The clause that a relation comes from; null where none does. */
    static Clause of(RelNode rel) {
        for (Clause clause : values()) {
            if (clause.of.test(rel)) {
                return clause;
            }
        }
        return null;
    }

    /** Where the query has this clause; null unless it has exactly one. */
    SqlParserPos onlyPlace(SqlNode query) {
        Search search = new Search();
        query.accept(search);
        return search.found.size() == 1 ? search.found.get(0) : null;
    }

    private SqlNode place(SqlCall call) {
        return switch (this) {
            case ORDER_BY -> call instanceof SqlOrderBy order && !order.orderList.isEmpty() ? order.orderList : null;
            case GROUP_BY -> call instanceof SqlSelect select && select.getGroup() != null ? group(select) : null;
            case JOIN -> call.getKind() == SqlKind.SNAPSHOT ? call : null;
            case WINDOWING -> call.getKind() == SqlKind.COLLECTION_TABLE ? call.operand(0) : null;
            case OVER -> call.getKind() == SqlKind.OVER ? call.operand(1) : null;
        };
    }

    private static SqlNode group(SqlSelect select) {
        return select.getGroup().isEmpty() ? null : select.getGroup();
    }

    private final class Search extends SqlBasicVisitor<Void> {
        private final List<SqlParserPos> found = new ArrayList<>();

        @Override
        public Void visit(SqlCall call) {
            SqlNode place = place(call);
            if (place != null) {
                found.add(place.getParserPosition());
            }
            return super.visit(call);
        }
    }
}
