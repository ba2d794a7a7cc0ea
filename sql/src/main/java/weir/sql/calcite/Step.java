package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.plan.Plan;
import weir.sql.plan.Window;
import weir.sql.table.Field;

/**
 * A plan while it is being made, with what is known of its columns.
 *
 * @param plan the steps so far; it may have more columns than the relation, behind them or in another order
 * @param columns where in the plan each column of the relation is; one of the constants below for columns that are not made yet
 * @param roles what each column of the relation is in time
 * @param updating whether rows may be updated or deleted later
 * @param window how the rows are windowed, if they are; where it is not {@link Window#isAttached} the plan has no windows yet
 * @param windowStart for aggregates by windows of GROUP BY: where in the plan the window begins, its end and its time behind it; else -1
 */
record Step(Plan plan, int[] columns, Role[] roles, boolean updating, Window window, int windowStart) {
    /** What a column is in time. */
    enum Role {
        PLAIN,
        /** The time of the row, which watermarks are about. */
        ROWTIME,
        /** The time of the clock when somebody looks. */
        PROCTIME,
        WINDOW_START,
        WINDOW_END,
        /** Stands for the window in GROUP BY. */
        WINDOW_KEY
    }

    static final int VIRTUAL_START = -1;
    static final int VIRTUAL_END = -2;
    static final int VIRTUAL_TIME = -3;

    /** A step whose columns are those of the plan. */
    static Step of(Plan plan, Role[] roles, boolean updating) {
        return new Step(plan, identity(roles.length), roles, updating, null, -1);
    }

    static int[] identity(int size) {
        int[] columns = new int[size];
        Arrays.setAll(columns, i -> i);
        return columns;
    }

    static Role[] plain(int size) {
        Role[] roles = new Role[size];
        Arrays.fill(roles, Role.PLAIN);
        return roles;
    }

    /** True where windows are known but not made yet: those of which a row may have several are made though nobody looks. */
    boolean isPending() {
        return window != null
                && !window.isAttached()
                && (window.isRepeating() || Arrays.stream(columns).anyMatch(column -> column < 0));
    }

    /** A column of the relation as an expression over the plan. */
    Expr.Field field(int index) {
        int column = columns[index];
        return new Expr.Field(column, plan.schema().get(column).type());
    }

    int rowtime() {
        return Arrays.asList(roles).indexOf(Role.ROWTIME);
    }

    int column(Role role) {
        return Arrays.asList(roles).indexOf(role);
    }

    boolean is(int column, Role role) {
        return roles[column] == role;
    }

    /** The same rows with exactly the columns of the relation, windows made. */
    Step plainly() {
        Step made = made();
        boolean same = made.plan.schema().size() == made.columns.length
                && Arrays.equals(made.columns, identity(made.columns.length));
        if (same) {
            return made;
        }
        List<Expr> projections = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < made.columns.length; i++) {
            projections.add(made.field(i));
            fields.add(made.plan.schema().get(made.columns[i]));
        }
        Plan calc = new Plan.Calc(made.plan, null, projections, fields);
        return new Step(calc, identity(roles.length), roles, updating, attached(made), -1);
    }

    private Window attached(Step made) {
        int start = column(Role.WINDOW_START);
        int end = column(Role.WINDOW_END);
        if (made.window == null || start < 0 || end < 0) {
            return null;
        }
        return WindowConversion.attached(made.window, start, end);
    }

    /** The same step with windows made, if they were not. */
    Step made() {
        return isPending() ? WindowConversion.make(this) : this;
    }
}
