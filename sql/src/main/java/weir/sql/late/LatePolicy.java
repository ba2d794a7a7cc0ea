package weir.sql.late;

import java.util.Locale;

/** What becomes of rows that come too late. */
public enum LatePolicy {
    /** They are left out and counted: what Flink does. */
    DROP,
    /** The first one fails the job. */
    FAIL,
    /** They go into a table. */
    ROUTE;

    /** The setting, whose value is a policy in whatever letters. */
    public static final String SETTING = "table.exec.late-rows.policy";

    /** The setting that names the table for {@link #ROUTE}. */
    public static final String TABLE_SETTING = "table.exec.late-rows.table";

    /** The policy that a value of the setting names; null stands for none. */
    public static LatePolicy of(String value) {
        return value == null ? DROP : valueOf(value.strip().toUpperCase(Locale.ROOT));
    }
}
