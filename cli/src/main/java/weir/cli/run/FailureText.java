package weir.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import weir.base.WeirException;
import weir.cli.program.ProgramClassLoader;

/** Tells a failure as a sentence, and shows the user's own frames of its stack. */
final class FailureText {
    private static final long BYTES_PER_MB = 1024 * 1024;
    private static final String FLINK = "org/apache/flink/";

    private FailureText() {}

    /** What happened, where in the user's code, and what to do where that is known. */
    static String sentence(Throwable thrown, String mainClass) {
        Throwable failure = unwrapped(thrown);
        if (failure instanceof WeirException) {
            return failure.getMessage();
        } else if (failure instanceof OutOfMemoryError) {
            return outOfMemory(mainClass, failure);
        }
        StackTraceElement place = firstUsers(failure);
        String where = place == null ? "" : " at " + place.getFileName() + ":" + place.getLineNumber();
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return mainClass + " failed" + where + ": " + failure.getClass().getSimpleName() + message + advice(failure);
    }

    /** The frames of the user's code behind a failure and its causes; all frames where none is the user's. */
    static List<String> frames(Throwable thrown) {
        List<String> users = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Throwable cause = unwrapped(thrown); cause != null; cause = cause.getCause()) {
            add(users, cause, true);
            add(all, cause, false);
        }
        return users.isEmpty() ? all : users;
    }

    /** Whether the failure came out of the program's own code rather than out of a job. */
    static boolean isPrograms(Throwable thrown) {
        return !(unwrapped(thrown) instanceof WeirException);
    }

    private static void add(List<String> lines, Throwable cause, boolean usersOnly) {
        int headAt = lines.size();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (!usersOnly || ProgramClassLoader.isUsers(frame)) {
                lines.add("    at " + frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName()
                        + ":" + frame.getLineNumber() + ")");
            }
        }
        if (lines.size() > headAt) {
            lines.add(
                    headAt,
                    "  " + cause.getClass().getName()
                            + (cause instanceof WeirException || cause.getMessage() == null
                                    ? ""
                                    : ": " + cause.getMessage()));
        }
    }

    private static StackTraceElement firstUsers(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (ProgramClassLoader.isUsers(frame)) {
                return frame;
            }
        }
        return null;
    }

    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapper && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
    }

    private static String outOfMemory(String mainClass, Throwable failure) {
        long heap = Runtime.getRuntime().maxMemory() / BYTES_PER_MB;
        return mainClass + " ran out of memory (" + failure.getMessage() + "); the heap may grow to " + heap
                + " MB. Give it more, for instance with WEIR_JAVA_OPTS=-Xmx" + heap * 2 + "m.";
    }

    private static String advice(Throwable failure) {
        String missing = failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException
                ? String.valueOf(failure.getMessage()).replace('.', '/')
                : "";
        if (missing.startsWith(FLINK)) {
            return ". The program was compiled against Flink; compile it against Weir, whose classes have the same names in"
                    + " packages of weir.";
        }
        return missing.isEmpty() ? "" : ". Put the class into the program's jar.";
    }
}
