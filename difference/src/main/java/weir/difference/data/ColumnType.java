package weir.difference.data;

import java.util.Arrays;
import java.util.List;
import weir.difference.query.Dice;
import weir.difference.query.Resource;

/**
 * A type that a column can have.
 *
 * @param sql the type as SQL writes it
 * @param family what its values are in the grammar of expressions
 * @param values the values that rows have, as JSON writes them
 */
public record ColumnType(String sql, String family, List<String> values) {
    private static final List<ColumnType> ALL =
            Resource.lines("columns.txt").map(ColumnType::of).toList();
    private static final int KEY_VALUES = 4;

    private static ColumnType of(String line) {
        String[] parts = line.split(" \\| ", 3);
        return new ColumnType(parts[0], parts[1], Arrays.asList(parts[2].split("; ")));
    }

    /** Any type. */
    static ColumnType any(Dice dice) {
        return dice.of(ALL);
    }

    /** A type by which rows are grouped and joined. */
    static ColumnType key(Dice dice) {
        return dice.of(named("INT"), named("STRING"), named("BIGINT"), named("INT"));
    }

    static ColumnType named(String sql) {
        return ALL.stream().filter(type -> type.sql().equals(sql)).findFirst().orElseThrow();
    }

    /** The same type with few values, so that rows have equal ones. */
    ColumnType few(Dice dice) {
        return new ColumnType(sql, family, dice.some(dice.between(1, KEY_VALUES), values));
    }
}
