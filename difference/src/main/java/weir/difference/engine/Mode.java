package weir.difference.engine;

import java.util.Locale;

/** Whether an engine tells of every change as it comes, or of the final rows when its input has ended. */
public enum Mode {
    STREAMING,
    BATCH;

    /** The value of the option {@code execution.runtime-mode}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode that the first argument of an engine's program names. */
    public static Mode of(String[] arguments) {
        return valueOf(arguments[0]);
    }
}
