package weir.sql.calcite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.util.SqlShuttle;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.base.Nearest;
import weir.sql.plan.LookupManner;

/**
 * Takes the hint LOOKUP from behind SELECT to the table that it names, by its alias or name, on the right side of a join FOR SYSTEM_TIME
 * AS OF. Options are Flink's; those on how requests are made at the same time have no effect: rows are asked for in a thread of their
 * own, and leave in their order.
 */
final class LookupHints extends SqlShuttle {
    static final String NAME = "LOOKUP";

    private static final String TABLE = "table";
    private static final String PREDICATE = "retry-predicate";
    private static final String STRATEGY = "retry-strategy";
    private static final String DELAY = "fixed-delay";
    private static final String ATTEMPTS = "max-attempts";
    private static final Set<String> RETRY = new TreeSet<>(List.of(PREDICATE, STRATEGY, DELAY, ATTEMPTS));
    private static final Map<String, String> WORDS = Map.of(
            "async",
            "true|false",
            "shuffle",
            "true|false",
            "output-mode",
            "ordered|allow_unordered",
            PREDICATE,
            "lookup_miss",
            STRATEGY,
            "fixed_delay");
    private static final Set<String> NUMBERS = Set.of("capacity", ATTEMPTS);
    private static final Set<String> DURATIONS = Set.of("timeout", DELAY);

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

    private static void apply(SqlHint hint, SqlSelect select) {
        check(hint);
        String table = hint.getOptionKVPairs().get(TABLE);
        Set<String> names = new TreeSet<>();
        if (select.getFrom() != null) {
            select.setFrom(pushed(select.getFrom(), null, table, hint, names));
        }
        if (!names.contains(table)) {
            throw wrong(
                    hint,
                    "names '" + table + "', which FROM does not look up." + Nearest.hint(table, names)
                            + (names.isEmpty()
                                    ? " There is no join FOR SYSTEM_TIME AS OF."
                                    : " It looks up: " + String.join(", ", names) + "."));
        }
    }

    private static SqlNode pushed(SqlNode from, String alias, String table, SqlHint hint, Set<String> names) {
        if (from instanceof SqlJoin join) {
            join.setLeft(pushed(join.getLeft(), null, table, hint, names));
            join.setRight(pushed(join.getRight(), null, table, hint, names));
        } else if (from.getKind() == SqlKind.AS) {
            SqlBasicCall as = (SqlBasicCall) from;
            String name = ((SqlIdentifier) as.operand(1)).getSimple();
            as.setOperand(0, pushed(as.operand(0), name, table, hint, names));
        } else if (from.getKind() == SqlKind.SNAPSHOT) {
            SqlCall snapshot = (SqlCall) from;
            snapshot.setOperand(0, hinted(snapshot.operand(0), alias, table, hint, names));
        }
        return from;
    }

    private static SqlNode hinted(SqlNode looked, String alias, String table, SqlHint hint, Set<String> names) {
        SqlNode named = looked instanceof SqlTableRef ref ? ref.operand(0) : looked;
        if (!(named instanceof SqlIdentifier name)) {
            return looked;
        }
        String simple = name.names.get(name.names.size() - 1);
        names.add(simple);
        names.add(alias == null ? simple : alias);
        if (!table.equals(alias) && !table.equals(simple)) {
            return looked;
        }
        SqlNodeList hints = new SqlNodeList(
                looked instanceof SqlTableRef ref ? (SqlNodeList) ref.operand(1) : List.of(), name.getParserPosition());
        hints.add(hint);
        return new SqlTableRef(name.getParserPosition(), name, hints);
    }

    private static void check(SqlHint hint) {
        if (hint.getOptionFormat() != SqlHint.HintOptionFormat.KV_LIST
                || !hint.getOptionKVPairs().containsKey(TABLE)) {
            throw wrong(hint, "says of which table it is, as in LOOKUP('table' = 'customers', 'async' = 'true').");
        }
        Map<String, String> options = hint.getOptionKVPairs();
        options.forEach((key, value) -> checkOption(hint, key, value));
        for (String option : RETRY) {
            if (options.keySet().stream().anyMatch(RETRY::contains) && !options.containsKey(option)) {
                throw wrong(
                        hint,
                        "asks again only with all of " + String.join(", ", RETRY) + ": " + option + " is missing.");
            }
        }
    }

    private static void checkOption(SqlHint hint, String key, String value) {
        Set<String> known = new TreeSet<>(WORDS.keySet());
        known.addAll(NUMBERS);
        known.addAll(DURATIONS);
        known.add(TABLE);
        if (!known.contains(key)) {
            throw wrong(
                    hint,
                    "has no option '" + key + "'." + Nearest.hint(key, known) + " It has: " + String.join(", ", known)
                            + ".");
        } else if (WORDS.containsKey(key)
                && !List.of(WORDS.get(key).split("\\|")).contains(value.toLowerCase(Locale.ROOT))) {
            throw wrong(
                    hint,
                    "has '" + key + "' = '" + value + "', which can be: "
                            + WORDS.get(key).replace("|", ", ") + ".");
        } else if (NUMBERS.contains(key) && !value.matches("0*[1-9]\\d{0,8}")) {
            throw wrong(hint, "has '" + key + "' = '" + value + "', which is a whole number of at least 1.");
        } else if (DURATIONS.contains(key)) {
            duration(hint, key, value);
        }
    }

    private static void duration(SqlHint hint, String key, String value) {
        try {
            duration(value);
        } catch (RuntimeException e) {
            throw wrong(
                    hint, "has '" + key + "' = '" + value + "', which is a length of time, such as 10 s or 500 ms.");
        }
    }

    private static Duration duration(String value) {
        return Configuration.fromMap(Map.of(DELAY, value))
                .get(ConfigOptions.key(DELAY).durationType().noDefaultValue());
    }

    private static PlanningException wrong(SqlHint hint, String what) {
        return new PlanningException("The hint LOOKUP " + what, hint.getParserPosition());
    }

    /** What the hint says of the requests for a table. */
    static LookupManner of(TableScan scan) {
        return scan.getHints().stream()
                .filter(hint -> hint.hintName.equals(NAME) && hint.kvOptions.containsKey(ATTEMPTS))
                .map(hint -> new LookupManner(
                        null, Integer.parseInt(hint.kvOptions.get(ATTEMPTS)), duration(hint.kvOptions.get(DELAY))))
                .findFirst()
                .orElse(LookupManner.PLAIN);
    }
}
