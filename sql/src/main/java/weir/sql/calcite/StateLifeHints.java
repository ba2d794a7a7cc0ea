package weir.sql.calcite;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.base.Nearest;

/**
 * Takes the hint STATE_TTL from behind SELECT to the tables of FROM that it names, by their aliases or names. Steps that keep rows look
 * for it there.
 */
final class StateLifeHints extends SqlShuttle {
    static final String NAME = "STATE_TTL";
    static final String LIFE = "life";

    private final Predicate<List<String>> isTable;
    private final Operators operators;

    /** One hint while the tables are looked for that it names. */
    private static final class Search {
        final SqlParserPos position;
        final boolean keeps;
        final Map<String, Duration> lives = new LinkedHashMap<>();
        final Set<String> found = new TreeSet<>();
        final Set<String> names = new TreeSet<>();

        /** {@code keeps} where the SELECT of the hint keeps rows itself: what is around it is none of the hint's business. */
        Search(SqlHint hint, boolean keeps) {
            this.position = hint.getParserPosition();
            this.keeps = keeps;
        }

        /** What is said of a table under one of its names; null for nothing. */
        Duration of(String alias, String name) {
            String known = alias != null && lives.containsKey(alias) ? alias : name;
            if (known != null && lives.containsKey(known)) {
                found.add(known);
            }
            names.add(alias == null ? String.valueOf(name) : alias);
            return lives.get(known);
        }
    }

    /** {@code isTable} tells tables from views and from what a query calls so. */
    StateLifeHints(Predicate<List<String>> isTable, Operators operators) {
        this.isTable = isTable;
        this.operators = operators;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        SqlNode visited = super.visit(call);
        if (visited instanceof SqlSelect select && select.hasHints()) {
            SqlNodeList others = new SqlNodeList(select.getHints().getParserPosition());
            for (SqlNode each : select.getHints()) {
                if (each instanceof SqlHint hint && hint.getName().equalsIgnoreCase(NAME)) {
                    apply(hint, select);
                } else {
                    others.add(each);
                }
            }
            select.setHints(others);
        }
        return visited;
    }

    private void apply(SqlHint hint, SqlSelect select) {
        if (hint.getOptionFormat() != SqlHint.HintOptionFormat.KV_LIST) {
            throw new PlanningException(
                    "STATE_TTL says for each table how long its rows are kept, as in STATE_TTL('orders' = '1 d').",
                    hint.getParserPosition());
        }
        Search search = new Search(hint, OwnSteps.areIn(select, operators));
        hint.getOptionKVPairs().forEach((table, life) -> search.lives.put(table, life(table, life, search.position)));
        if (select.getFrom() != null) {
            select.setFrom(pushed(select.getFrom(), null, search));
        }
        for (String table : search.lives.keySet()) {
            if (!search.found.contains(table)) {
                throw new PlanningException(
                        "STATE_TTL names '" + table + "', which FROM does not have." + Nearest.hint(table, search.names)
                                + " It has: " + String.join(", ", search.names) + ".",
                        search.position);
            }
        }
    }

    private static Duration life(String table, String text, SqlParserPos position) {
        ConfigOption<Duration> option = ConfigOptions.key(table).durationType().noDefaultValue();
        try {
            return Configuration.fromMap(Map.of(table, text)).get(option);
        } catch (RuntimeException e) {
            throw new PlanningException(
                    "STATE_TTL cannot keep '" + table + "' for '" + text
                            + "': that is no length of time. Write one such as 10 s, 30 min or 1 d.",
                    position);
        }
    }

    private SqlNode pushed(SqlNode from, String alias, Search search) {
        if (from instanceof SqlJoin join) {
            join.setLeft(pushed(join.getLeft(), null, search));
            join.setRight(pushed(join.getRight(), null, search));
            return join;
        } else if (from.getKind() == SqlKind.AS) {
            SqlBasicCall as = (SqlBasicCall) from;
            as.setOperand(0, pushed(as.operand(0), ((SqlIdentifier) as.operand(1)).getSimple(), search));
            return as;
        } else if (from instanceof SqlIdentifier name) {
            return hinted(name, new SqlNodeList(name.getParserPosition()), alias, search);
        } else if (from instanceof SqlTableRef table) {
            return hinted(table.operand(0), table.operand(1), alias, search);
        }
        if (search.of(alias, null) != null) {
            throw noTable(alias, search);
        }
        return from;
    }

    private SqlNode hinted(SqlIdentifier name, SqlNodeList hints, String alias, Search search) {
        Duration life = search.of(alias, name.names.get(name.names.size() - 1));
        if (life == null) {
            return hints.isEmpty() ? name : new SqlTableRef(name.getParserPosition(), name, hints);
        } else if (!isTable.test(name.names)) {
            throw noTable(name.toString(), search);
        } else if (!search.keeps) {
            return hints.isEmpty() ? name : new SqlTableRef(name.getParserPosition(), name, hints);
        }
        SqlParserPos position = name.getParserPosition();
        SqlNodeList options = new SqlNodeList(position);
        options.add(SqlLiteral.createCharString(LIFE, position));
        options.add(SqlLiteral.createCharString(life.toString(), position));
        SqlNodeList all = new SqlNodeList(hints, position);
        all.add(new SqlHint(position, new SqlIdentifier(NAME, position), options, SqlHint.HintOptionFormat.KV_LIST));
        return new SqlTableRef(position, name, all);
    }

    private static PlanningException noTable(String name, Search search) {
        return new PlanningException(
                "STATE_TTL can be said of tables, and '" + name
                        + "' is a query. Name the tables within it there, or SET" + " 'table.exec.state.ttl' for all.",
                search.position);
    }
}
