package weir.difference.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.difference.engine.Answer;

/** Whether two engines say the same. */
final class Comparison {
    private static final Pattern NEAR = Pattern.compile("~(-?(?:[\\d.]+(?:E-?\\d+)?|Infinity|NaN))");
    private static final double TOLERANCE = 1e-9;

    private Comparison() {}

    /** How two answers differ, roughly: the kind stays the same while a case is made smaller. */
    enum Kind {
        NONE,
        /** Both fail: no difference. */
        BOTH_FAIL,
        /** Both have rows, but not the same ones. */
        ROWS,
        /** Both have rows, and columns of different types. */
        TYPES,
        /** Only Weir fails. */
        WEIR_FAILS,
        /** Only Flink fails. */
        FLINK_FAILS,
        /** Weir meets a mistake in itself, whatever Flink does. */
        WEIR_CRASHES,
        /** Flink meets a mistake in itself, and Weir does not: no difference in meaning. */
        FLINK_CRASHES;

        boolean isDifference() {
            return this != NONE && this != BOTH_FAIL && this != FLINK_CRASHES;
        }
    }

    static Kind of(Answer weir, Answer flink) {
        if (weir instanceof Answer.Failure failure) {
            boolean crash = failure.phase() == Answer.Phase.CRASH || failure.phase() == Answer.Phase.SILENCE;
            return crash ? Kind.WEIR_CRASHES : flink instanceof Answer.Failure ? Kind.BOTH_FAIL : Kind.WEIR_FAILS;
        } else if (flink instanceof Answer.Failure failure) {
            boolean crash = failure.phase() == Answer.Phase.CRASH || failure.phase() == Answer.Phase.SILENCE;
            return crash ? Kind.FLINK_CRASHES : Kind.FLINK_FAILS;
        }
        return of((Answer.Rows) weir, (Answer.Rows) flink);
    }

    private static Kind of(Answer.Rows weir, Answer.Rows flink) {
        if (!sameRows(weir.rows(), flink.rows())) {
            return Kind.ROWS;
        }
        return types(weir).equals(types(flink)) ? Kind.NONE : Kind.TYPES;
    }

    /** The types without what the engines write differently. */
    private static List<String> types(Answer.Rows rows) {
        return rows.types().stream()
                .map(type -> type.replace(" NOT NULL", "")
                        .replace("VARCHAR(2147483647)", "STRING")
                        .replace("WITH LOCAL TIME ZONE", "LTZ")
                        .replaceAll("TIMESTAMP\\((\\d)\\) LTZ", "TIMESTAMP_LTZ($1)")
                        .replace("`", ""))
                .toList();
    }

    private static boolean sameRows(List<String> weir, List<String> flink) {
        List<String> left = new ArrayList<>(flink);
        List<String> unmatched = new ArrayList<>();
        weir.stream().filter(row -> !left.remove(row)).forEach(unmatched::add);
        for (String row : unmatched) {
            if (!left.removeIf(new Once(row)::isNear)) {
                return false;
            }
        }
        return left.isEmpty();
    }

    /** Finds one row that is nearly another. */
    private static final class Once {
        private final String row;
        private boolean found;

        Once(String row) {
            this.row = row;
        }

        boolean isNear(String other) {
            boolean now = !found && areNear(row, other);
            found |= now;
            return now;
        }
    }

    private static boolean areNear(String one, String other) {
        if (!NEAR.matcher(one).replaceAll("~").equals(NEAR.matcher(other).replaceAll("~"))) {
            return false;
        }
        Matcher left = NEAR.matcher(one);
        Matcher right = NEAR.matcher(other);
        while (left.find() && right.find()) {
            if (!areNear(Double.parseDouble(left.group(1)), Double.parseDouble(right.group(1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNear(double one, double other) {
        double size = Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        return Double.compare(one, other) == 0 || one == other || Math.abs(one - other) <= TOLERANCE * size;
    }
}
