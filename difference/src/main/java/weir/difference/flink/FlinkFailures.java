package weir.difference.flink;

import java.util.regex.Pattern;
import org.apache.flink.table.api.SqlParserException;
import org.apache.flink.table.api.ValidationException;
import weir.difference.engine.Answer;

/** Tells refusals of Flink from mistakes in Flink. */
final class FlinkFailures {
    private static final Pattern MISTAKE = Pattern.compile("Could not instantiate generated class"
            + "|NullPointerException|ClassCastException|IndexOutOfBoundsException|Zero-length character strings"
            + "|is NOT NULL, however, a null value is being written");

    private FlinkFailures() {}

    /** A failure of planning that is no refusal in so many words is a mistake of the planner. */
    static Answer.Phase phase(Throwable failure, Answer.Phase phase) {
        if (phase == Answer.Phase.RUN) {
            return MISTAKE.matcher(message(failure)).find() ? Answer.Phase.CRASH : Answer.Phase.RUN;
        }
        boolean refused = failure instanceof ValidationException || failure instanceof SqlParserException;
        return refused ? Answer.Phase.PLAN : Answer.Phase.CRASH;
    }

    /** The classes and messages of the failure and of what caused it. */
    static String message(Throwable failure) {
        StringBuilder message = new StringBuilder();
        for (Throwable each = failure; each != null && each != each.getCause(); each = each.getCause()) {
            String text = String.valueOf(each.getMessage());
            String head = text.substring(0, Math.min(400, text.length()));
            message.append(each.getClass().getSimpleName())
                    .append(": ")
                    .append(head)
                    .append('\n');
        }
        return message.toString();
    }
}
