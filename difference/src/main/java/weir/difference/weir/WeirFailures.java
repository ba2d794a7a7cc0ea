package weir.difference.weir;

import weir.base.WeirException;
import weir.difference.engine.Answer;

/** Tells refusals of Weir from mistakes in Weir. */
final class WeirFailures {
    private WeirFailures() {}

    /** A refusal whose cause is a fault of Java, and no answer of a parser or validator, is a mistake. */
    static Answer.Phase phase(WeirException failure, Answer.Phase phase) {
        for (Throwable each = failure.getCause(); each != null; each = each.getCause()) {
            boolean fault = each instanceof NullPointerException
                    || each instanceof ClassCastException
                    || each instanceof IndexOutOfBoundsException
                    || each instanceof Error
                    || each.getClass().getName().contains("CompileException");
            if (fault) {
                return Answer.Phase.CRASH;
            }
        }
        return phase;
    }

    /** The classes and messages of the failure and of what caused it, with the place where the last one arose. */
    static String message(Throwable failure) {
        StringBuilder message = new StringBuilder();
        Throwable last = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            message.append(each.getClass().getSimpleName())
                    .append(": ")
                    .append(each.getMessage())
                    .append('\n');
            last = each;
        }
        StackTraceElement[] trace = last.getStackTrace();
        for (int at = 0; at < Math.min(6, trace.length); at++) {
            message.append("  at ").append(trace[at]).append('\n');
        }
        return message.toString();
    }
}
