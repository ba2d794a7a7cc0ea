package weir.sql.calcite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import weir.base.Nearest;

/** Tells of hints that nobody knows, and of tables in hints on joins that FROM does not have; a hint that does nothing is a mistake, as in Flink. */
final class HintNames extends SqlBasicVisitor<Void> {
    private static final Set<String> OF_JOINS =
            Set.of("BROADCAST", "SHUFFLE_HASH", "SHUFFLE_MERGE", "NEST_LOOP", "MULTI_JOIN");
    private static final Set<String> OF_SELECT = ofSelect();
    private static final Set<String> OF_TABLE = Set.of("OPTIONS");

    private static Set<String> ofSelect() {
        Set<String> names = new TreeSet<>(OF_JOINS);
        names.addAll(List.of(StateLifeHints.NAME, LookupHints.NAME));
        return names;
    }

    @Override
    public Void visit(SqlCall call) {
        if (call instanceof SqlSelect select && select.hasHints()) {
            check(select.getHints(), OF_SELECT, "behind SELECT");
            select.getHints().forEach(hint -> checkTables((SqlHint) hint, select));
        } else if (call instanceof SqlTableRef table) {
            check(table.operand(1), OF_TABLE, "behind a table");
        }
        return super.visit(call);
    }

    private static void check(SqlNodeList hints, Set<String> known, String place) {
        for (SqlNode each : hints) {
            String name = ((SqlHint) each).getName();
            if (!known.contains(name.toUpperCase(java.util.Locale.ROOT))) {
                throw new PlanningException(
                        "There is no hint '" + name + "' " + place + "." + Nearest.hint(name, known) + " There is "
                                + String.join(", ", known) + ".",
                        each.getParserPosition());
            }
        }
    }

    private static void checkTables(SqlHint hint, SqlSelect select) {
        if (!OF_JOINS.contains(hint.getName().toUpperCase(java.util.Locale.ROOT))) {
            return;
        }
        Set<String> names = tables(select.getFrom(), new TreeSet<>());
        for (String table : hint.getOptionList()) {
            if (!names.contains(table)) {
                throw new PlanningException(
                        hint.getName() + " names '" + table + "', which FROM does not have."
                                + Nearest.hint(table, names),
                        hint.getParserPosition());
            }
        }
    }

    /** What FROM calls its tables: their aliases, else their names. */
    static Set<String> tables(SqlNode from, Set<String> names) {
        if (from instanceof SqlJoin join) {
            tables(join.getLeft(), names);
            return tables(join.getRight(), names);
        } else if (from instanceof SqlIdentifier name) {
            names.add(name.names.get(name.names.size() - 1));
        } else if (from instanceof SqlTableRef table) {
            return tables(table.operand(0), names);
        } else if (from != null && from.getKind() == SqlKind.SNAPSHOT) {
            return tables(((SqlCall) from).operand(0), names);
        } else if (from != null && from.getKind() == SqlKind.AS) {
            names.add(((SqlIdentifier) ((SqlCall) from).operand(1)).getSimple());
            return tables(((SqlCall) from).operand(0), names);
        }
        return names;
    }
}
