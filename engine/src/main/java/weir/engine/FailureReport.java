package weir.engine;

import java.util.Arrays;
import weir.base.WeirException;
import weir.spi.OperatorException;

/** Turns what a user function threw into a sentence: which operator, which record, which line. */
final class FailureReport {
    private static final int LONGEST_RECORD = 200;
    private static final long BYTES_PER_MB = 1024 * 1024;

    private FailureReport() {}

    /** The failure of operator {@code operator}; one that is already told keeps the operator it happened in. */
    static OperatorException of(String operator, Throwable cause, Object record) {
        if (cause instanceof OperatorException told) {
            return told;
        }
        return new OperatorException(operator, sentence(operator, cause, record), cause);
    }

    /** The failure of a task outside any record: while opening, closing, or on a signal. */
    static Throwable ofTask(String task, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return new OperatorException(task, outOfMemory(task, cause), cause);
        } else if (cause instanceof WeirException || cause instanceof VirtualMachineError) {
            return cause;
        }
        return new OperatorException(task, "Task '" + task + "' failed" + at(cause) + ": " + what(cause), cause);
    }

    private static String outOfMemory(String task, Throwable cause) {
        long heapMb = Runtime.getRuntime().maxMemory() / BYTES_PER_MB;
        return "Task '" + task + "' ran out of memory (" + cause.getMessage() + "); the heap may grow to " + heapMb
                + " MB. Give the JVM more, for instance with -Xmx" + 2 * heapMb + "m, or have the job keep less state: "
                + "shorter windows, time-to-live, fewer keys.";
    }

    private static String what(Throwable cause) {
        if (cause instanceof WeirException) {
            return cause.getMessage();
        }
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    private static String sentence(String operator, Throwable cause, Object record) {
        return "Operator '" + operator + "' failed" + at(cause) + " on record " + shortened(record) + ": "
                + what(cause);
    }

    /** The user's own line: the first frame that is neither Weir's nor the JDK's. */
    private static String at(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (isUsers(frame)) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static boolean isUsers(StackTraceElement frame) {
        String name = frame.getClassName();
        boolean ours = name.startsWith("weir.") && !name.startsWith("weir.examples.");
        return frame.getLineNumber() > 0 && !ours && frame.getModuleName() == null;
    }

    /** Arrays by their elements, anything else as it says itself. */
    private static String text(Object record) {
        if (record == null || !record.getClass().isArray()) {
            return String.valueOf(record);
        }
        String wrapped = Arrays.deepToString(new Object[] {record});
        return wrapped.substring(1, wrapped.length() - 1);
    }

    private static String shortened(Object record) {
        String text = text(record);
        return text.length() <= LONGEST_RECORD ? text : text.substring(0, LONGEST_RECORD) + "…";
    }
}
